import type { Direction } from '../market/direction';
import type { NormalizedMoves } from './normalizedMoves';
import { EARLY, isAtEdge, LATE, type Opportunity } from './opportunity';

/** What an alert was worth as a warning of a move. */
export const MATCHES = ['neutral', 'captured', 'false', 'excluded'] as const;
export type Match = (typeof MATCHES)[number];

/** Below this largest move around an alert it was false. */
const TOO_SMALL = 2;
/** An alert this far from a mark of the trader is not meant by it. */
const NEAR_MARK = 2;

/** Where an alert stands, candle numbers from 0. */
export interface PlacedAlert {
  readonly candle: number;
  readonly direction: Direction;
}

/** What tells false alerts from others. */
export type Label =
  | { readonly kind: 'automatic'; readonly moves: NormalizedMoves }
  /** The trader's own marks, which the opportunities are. */
  | { readonly kind: 'marks'; readonly count: number };

/** True when the alert is of the event's direction and not too early or late for it. */
export function captures(alert: PlacedAlert, event: Opportunity): boolean {
  const { candle, direction } = alert;
  return direction === event.direction && candle >= event.first - EARLY && candle <= event.last + LATE;
}

/**
 * Judges one alert (design, section 2). False goes before captured: an alert three candles before an event captures
 * it, and is false all the same when nothing had begun to move.
 */
export function judge(alert: PlacedAlert, events: readonly Opportunity[], label: Label): Match {
  const { candle, direction } = alert;
  const count = label.kind === 'automatic' ? label.moves.size.length : label.count;
  if (isAtEdge({ first: candle, last: candle }, count)) return 'excluded';
  if (label.kind === 'automatic' && largestMove(label.moves, candle, direction) < TOO_SMALL) return 'false';
  if (
    label.kind === 'marks' &&
    !events.some((event) => event.direction === direction && Math.abs(event.first - candle) <= NEAR_MARK)
  )
    return 'false';
  return events.some((event) => captures(alert, event)) ? 'captured' : 'neutral';
}

/** The largest normalized move of a direction in the candles from one before to two after; 0 for none. */
function largestMove({ size, sign }: NormalizedMoves, candle: number, direction: Direction): number {
  const wanted = direction === 'long' ? 1 : -1;
  let largest = 0;
  for (let t = candle - 1; t <= candle + 2; t++) {
    if (sign[t] === wanted && size[t]! > largest) largest = size[t]!;
  }
  return largest;
}
