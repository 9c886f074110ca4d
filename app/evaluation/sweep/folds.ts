import type { SessionRange } from './totals';

export interface FoldSettings {
  /** Sessions in which a setting is chosen, and those after them in which it is judged. */
  readonly train: number;
  readonly test: number;
  /** Sessions between the two that count nowhere, so that no yardstick and no outcome reaches from one to the other. */
  readonly embargo: number;
}

export interface Fold {
  readonly train: SessionRange;
  readonly test: SessionRange;
}

/** Walks forward through `sessions` sessions; every session is judged at most once. Empty when they are too few. */
export function foldsOf(sessions: number, { train, test, embargo }: FoldSettings): readonly Fold[] {
  const folds: Fold[] = [];
  for (let from = train + embargo; from < sessions; from += test) {
    const trained = { from: from - embargo - train, to: from - embargo };
    folds.push({ train: trained, test: { from, to: Math.min(sessions, from + test) } });
  }
  return folds;
}

/** The yardstick of a move looks this many candles ahead, and an alert that catches it may come two later. */
const LOOK_AHEAD = 42;

/** The fewest sessions, at least one, that hold every candle which a label or an outcome may look ahead at. */
export function embargoOf(candlesOfSession: readonly number[], maxCandles: number): number {
  const needed = Math.max(LOOK_AHEAD, maxCandles);
  const sorted = [...candlesOfSession].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 1;
  return Math.max(1, Math.ceil(needed / Math.max(1, usual)));
}
