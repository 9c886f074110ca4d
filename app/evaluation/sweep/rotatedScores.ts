import { MATCHES } from '../match';
import { mulberry32 } from '../../mulberry32';
import type { SweepMarket } from './sweepMarket';
import { marginOf } from './totals';

const MOST_ROTATIONS = 999;

/** All ways to move alerts by whole session days, or 999 of them; the same for the same seed. */
export function drawRotations(sessions: number, seed: number): Int32Array {
  const all = Int32Array.from({ length: Math.max(0, sessions - 1) }, (_, at) => at + 1);
  if (all.length <= MOST_ROTATIONS) return all;
  const random = mulberry32(seed);
  for (let at = 0; at < MOST_ROTATIONS; at++) {
    const other = at + Math.floor(random() * (all.length - at));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all.slice(0, MOST_ROTATIONS).sort();
}

const EXCLUDED = MATCHES.indexOf('excluded');
const FALSE = MATCHES.indexOf('false');

/**
 * The score that alerts (places of a match table) would have had on other days at the same candle of the session, one
 * for each rotation: what their times of day alone are worth.
 */
export function rotatedScores(
  alerts: readonly number[],
  market: SweepMarket,
  rotations: Int32Array,
): Float64Array {
  const { starts, ordinals, match, from, to, order, eventSession } = market;
  const sessions = starts.length - 1;
  const seen = new Int32Array(eventSession.length).fill(-1);
  const events = eventSession.reduce((count, session) => count + (session >= 0 ? 1 : 0), 0);
  return Float64Array.from(rotations, (shift, turn) => {
    let caught = 0;
    let wrong = 0;
    let judged = 0;
    for (const alert of alerts) {
      const candle = alert >> 1;
      const session = ordinals[candle]!;
      const target = (session + shift) % sessions;
      const moved = starts[target]! + candle - starts[session]!;
      if (moved >= starts[target + 1]!) continue;
      const cell = 2 * moved + (alert & 1);
      if (match[cell] !== EXCLUDED) judged++;
      if (match[cell] === FALSE) wrong++;
      for (let at = from[cell]!; at < to[cell]!; at++) {
        const event = order[at]!;
        if (eventSession[event]! < 0 || seen[event] === turn) continue;
        seen[event] = turn;
        caught++;
      }
    }
    return marginOf(caught, events, wrong, judged);
  });
}
