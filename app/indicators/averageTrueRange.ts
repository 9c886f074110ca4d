import type { StateMemory } from './stateMemory';
import { wilderNext } from './wilder';

const AVERAGE = 0;
/** The average, or the sum while there is none, before the newest candle. */
const BEFORE = 1;
const PLACES = 2;

/**
 * Wilder's ATR in ticks, as TA-Lib's ATR: the true range starts at the second candle, the first value is the mean of
 * the first `period` of them.
 */
export class AverageTrueRange {
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  private readonly f: number;
  private readonly i: number;

  constructor(
    memory: StateMemory,
    readonly period: number,
  ) {
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.f = memory.takeF64(PLACES);
    this.i = memory.takeI32(1);
  }

  reset(): void {
    this.f64.fill(0, this.f, this.f + PLACES);
    this.i32[this.i] = 0;
  }

  /** To be called from the second candle on. */
  push(high: number, low: number, previousClose: number): void {
    const { f64, f, period } = this;
    const top = high > previousClose ? high : previousClose;
    const bottom = low < previousClose ? low : previousClose;
    const before = f64[f + AVERAGE]!;
    f64[f + BEFORE] = before;
    const count = this.i32[this.i]!;
    if (count > period) {
      f64[f + AVERAGE] = (before * (period - 1) + (top - bottom)) / period;
      return;
    }
    f64[f + AVERAGE] = wilderNext(before, count, top - bottom, period);
    this.i32[this.i] = count + 1;
  }

  isReady(): boolean {
    return this.i32[this.i]! >= this.period;
  }

  /** Index in `f64` of `value`. */
  get place(): number {
    return this.f + AVERAGE;
  }

  /** In ticks; meaningless before `isReady`. */
  value(): number {
    return this.f64[this.f + AVERAGE]!;
  }

  /** Mean true range so far while the average is not ready, then the average; 0 before the second candle. */
  estimate(): number {
    const count = this.i32[this.i]!;
    if (count >= this.period) return this.value();
    return count === 0 ? 0 : this.value() / count;
  }

  /** What `value` would be had the newest candle been another. */
  valueWith(high: number, low: number, previousClose: number): number {
    const count = this.i32[this.i]! - 1;
    return wilderNext(this.f64[this.f + BEFORE]!, count, trueRange(high, low, previousClose), this.period);
  }
}

/** Source: Wilder, New Concepts in Technical Trading Systems, 1978. */
function trueRange(high: number, low: number, previousClose: number): number {
  return Math.max(high, previousClose) - Math.min(low, previousClose);
}
