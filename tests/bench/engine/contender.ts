import type { Candle } from '../../../app/market/candle';

/** Takes candles one by one, as a live feed brings them. */
export interface StreamingContender {
  readonly name: string;
  /** What it computes on each candle. */
  readonly work: string;
  /** A fresh series; the returned function eats one candle and gives any number that depends on its work. */
  readonly createSeries: () => (candle: Candle) => number;
  /** Where many series share something: gives a function that makes the series number `index`. */
  readonly createMany?: () => (index: number) => (candle: Candle) => number;
}

/** Columns of a whole history. */
export interface CandleColumns {
  readonly high: number[];
  readonly low: number[];
  readonly close: number[];
}

/** Takes a whole history at once and gives whole columns back. */
export interface BatchContender {
  readonly name: string;
  readonly work: string;
  readonly prepare: () => Promise<(columns: CandleColumns) => number>;
}

export const FOUR_INDICATORS = 'RSI 14, ATR 20, mean and deviation 20';
export const ALL_DETECTORS = 'all detectors';
