import type { Direction } from '../../../../app/market/direction';

/** A trade plan in ticks. */
export interface NaivePlan {
  readonly entryLow: number;
  readonly entryHigh: number;
  readonly stop: number;
  readonly target: number;
  readonly riskReward: number;
  readonly atr: number;
}

interface Multiples {
  readonly entry: number;
  readonly stop: number;
  readonly target: number;
}

/**
 * Entry band around the close, rounded inward; the stop against the direction, rounded away; the target with it,
 * rounded nearer; both at least one tick from the close; nothing below 0; risk:reward after rounding. The close is
 * a whole number of ticks, so it is enough to round the distances.
 */
export function planOf(close: number, atr: number, direction: Direction, multiples: Multiples): NaivePlan {
  const sign = direction === 'long' ? 1 : -1;
  const entry = Math.floor(multiples.entry * atr);
  const stopDistance = Math.max(1, Math.ceil(multiples.stop * atr));
  const targetDistance = Math.max(1, Math.floor(multiples.target * atr));
  const stop = Math.max(0, close - sign * stopDistance);
  const target = Math.max(0, close + sign * targetDistance);
  return {
    entryLow: Math.max(0, close - entry),
    entryHigh: close + entry,
    stop,
    target,
    riskReward: Math.abs(target - close) / Math.abs(stop - close),
    atr,
  };
}
