import type { Snooze } from './snooze';

/**
 * The snooze on a clock that shows `now`. A clock set back to before its start would keep it silent for longer than
 * anybody asked: it then begins afresh, with its own length. So a clock set back lengthens a snooze by less than that
 * length, and never shortens it.
 */
export function withClock(snooze: Snooze, now: number): Snooze {
  const back = snooze.startedAt - now;
  return back > 0 ? { ...snooze, startedAt: now, until: snooze.until - back } : snooze;
}
