import type { ServerClock } from './serverClock';

/** A candle that opens as the clock changes belongs to the new time, although the heartbeat tells it a little later. */
const NOTICE_MS = 60_000;
/** More changes than a year of summer times has; a bridge that reports them all day is not right. */
const MOST = 4;

interface Regime {
  readonly clock: ServerClock;
  /** When it came into force, UTC ms. */
  readonly from: number;
  /** How far before `from` a reading may lie and still be one of this clock, ms. */
  readonly slack: number;
}

/** The offsets a server had while a bridge was connected: UTC = t − off(t). */
export interface ClockRegimes {
  /**
   * Candles that opened before the change keep the time they had then.
   * @param at UTC ms of the heartbeat that told of it
   * @returns the clock from now on, for old readings and new ones
   */
  change(next: ServerClock, at: number): ServerClock;
}

export function createClockRegimes(first: ServerClock): ClockRegimes {
  let regimes: readonly Regime[] = [{ clock: first, from: -Infinity, slack: 0 }];

  const inForceFor = (seconds: number): ServerClock =>
    regimes.findLast(({ clock, from, slack }) => clock.toUtc(seconds) >= from - slack)?.clock ?? first;
  const inForceAt = (utc: number): ServerClock =>
    regimes.findLast(({ from }) => utc >= from - NOTICE_MS)?.clock ?? first;

  return {
    change(next, at) {
      const jump = next.offset - (regimes.at(-1)?.clock.offset ?? 0);
      // After a jump forward the old readings lie a whole jump back; after one backward some are there twice.
      const slack = jump > 0 ? (jump * 1000) / 2 : NOTICE_MS;
      regimes = [...regimes.slice(-(MOST - 1)), { clock: next, from: at, slack }];
      return {
        offset: next.offset,
        zone: next.zone,
        toUtc: (seconds) => inForceFor(seconds).toUtc(seconds),
        toServer: (utc) => inForceAt(utc).toServer(utc),
      };
    },
  };
}
