import { wilder } from './wilder';

interface Range {
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** ATR of every candle; the first candle has no true range, so the first value stands at index `period`. */
export function atr(candles: readonly Range[], period: number): (number | null)[] {
  const ranges = candles.slice(1).map(({ high, low }, i) => {
    const before = candles[i]!.close;
    return Math.max(high - low, Math.abs(high - before), Math.abs(low - before));
  });
  return [null, ...wilder(ranges, period)];
}
