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
 * rounded nearer; both at least one tick from the close and never below 0; risk:reward after rounding.
 */
export function planOf(close: number, atr: number, direction: Direction, multiples: Multiples): NaivePlan {
  const entryLow = Math.ceil(close - multiples.entry * atr);
  const entryHigh = Math.floor(close + multiples.entry * atr);
  const long = direction === 'long';
  const stop = long
    ? Math.min(close - 1, Math.floor(close - multiples.stop * atr))
    : Math.max(close + 1, Math.ceil(close + multiples.stop * atr));
  const target = long
    ? Math.max(close + 1, Math.floor(close + multiples.target * atr))
    : Math.min(close - 1, Math.ceil(close - multiples.target * atr));
  const bounded = { stop: Math.max(0, stop), target: Math.max(0, target) };
  return {
    entryLow,
    entryHigh,
    ...bounded,
    riskReward: Math.abs(bounded.target - close) / Math.abs(bounded.stop - close),
    atr,
  };
}
