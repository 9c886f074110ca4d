import type { Direction } from '../market/direction';
import { REACH, type NormalizedMoves } from './normalizedMoves';

/** From this size on a move must be captured. */
export const MUST_CAPTURE = 4;
/** Candles of one event are at most this many apart. */
const APART = 3;
/** An alert this many candles before an event's first or after its last one captures it. */
export const EARLY = 3;
export const LATE = 2;

/** A move that an alert must catch; candle numbers count from 0. */
export interface Opportunity {
  readonly first: number;
  readonly last: number;
  readonly direction: Direction;
  /** The largest normalized move in it; null for a mark of the trader. */
  readonly magnitude: number | null;
  /** Within 40 candles of either end of the data: left out of the gates. */
  readonly atEdge: boolean;
}

/** Groups candles of large moves and one direction into events, in the order of their first candles. */
export function findOpportunities(moves: NormalizedMoves): readonly Opportunity[] {
  const found = [...eventsOf('long', moves), ...eventsOf('short', moves)];
  return found.sort((a, b) => a.first - b.first || a.last - b.last);
}

function eventsOf(direction: Direction, { size, sign }: NormalizedMoves): readonly Opportunity[] {
  const wanted = direction === 'long' ? 1 : -1;
  const groups: { first: number; last: number; magnitude: number }[] = [];
  for (let t = 0; t < size.length; t++) {
    if (!(size[t]! >= MUST_CAPTURE) || sign[t] !== wanted) continue;
    const open = groups.at(-1);
    if (open === undefined || t - open.last > APART) groups.push({ first: t, last: t, magnitude: size[t]! });
    else {
      open.last = t;
      open.magnitude = Math.max(open.magnitude, size[t]!);
    }
  }
  return groups.map((group) => ({ ...group, direction, atEdge: isAtEdge(group, size.length) }));
}

/** True within 40 candles of either end, where there is no full yardstick. */
export function isAtEdge(
  { first, last }: { readonly first: number; readonly last: number },
  count: number,
): boolean {
  return first < REACH || last >= count - REACH;
}
