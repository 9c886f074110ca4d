import type { StateMemory } from './stateMemory';

const PLACES = 7;

/** Places in `i32`; the ring of closes after them. */
const RING = 2;

/**
 * Mean and population standard deviation of the last `window` closes, in integer ticks.
 *
 * A close x is kept as x = 65536·h + l. The sums Σh, Σl, Σh², Σhl, Σl² stay whole numbers below 2^53 for windows up
 * to 500 and closes up to 2^31 − 1 ticks, so they are exact and never drift. n·Σx² − (Σx)² is put together from
 * three whole numbers below 2^51; the result is exact while the window spans up to 2^17 ticks (then h takes at most
 * three values, and each term stays below 2^52) and within a few units of the last binary place beyond.
 */
export class RollingDeviation {
  /** Sums over the window of high limbs, low limbs and their products. */
  private high = 0;
  private low = 0;
  private highHigh = 0;
  private highLow = 0;
  private lowLow = 0;
  /** n·Σx² − (Σx)², that is n² × variance. */
  private spread = 0;
  private z = NaN;
  private position = 0;
  private count = 0;
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  private readonly f: number;
  private readonly i: number;

  /** `window`: 5 to 500. */
  constructor(
    memory: StateMemory,
    readonly window: number,
  ) {
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.f = memory.takeF64(PLACES);
    this.i = memory.takeI32(RING + window);
  }

  reset(): void {
    this.high = 0;
    this.low = 0;
    this.highHigh = 0;
    this.highLow = 0;
    this.lowLow = 0;
    this.spread = 0;
    this.z = NaN;
    this.position = 0;
    this.count = 0;
    this.i32.fill(0, this.i, this.i + RING + this.window);
  }

  /** Writes into the memory what lives outside it. */
  save(): void {
    const { high, low, highHigh, highLow, lowLow, spread, z } = this;
    this.f64.set([high, low, highHigh, highLow, lowLow, spread, z], this.f);
    this.i32.set([this.position, this.count], this.i);
  }

  /** The memory was replaced. */
  load(): void {
    const { f64, f } = this;
    this.high = f64[f]!;
    this.low = f64[f + 1]!;
    this.highHigh = f64[f + 2]!;
    this.highLow = f64[f + 3]!;
    this.lowLow = f64[f + 4]!;
    this.spread = f64[f + 5]!;
    this.z = f64[f + 6]!;
    this.position = this.i32[this.i]!;
    this.count = this.i32[this.i + 1]!;
  }

  push(close: number): void {
    const { i32, window, position } = this;
    const slot = this.i + RING + position;
    const h = close >> 16;
    const l = close & 0xffff;
    const gone = i32[slot]!;
    const goneH = gone >> 16;
    const goneL = gone & 0xffff;
    // Places still empty hold 0 and take nothing away.
    const high = this.high + (h - goneH);
    const low = this.low + (l - goneL);
    const highHigh = this.highHigh + (h * h - goneH * goneH);
    const highLow = this.highLow + (h * l - goneH * goneL);
    const lowLow = this.lowLow + (l * l - goneL * goneL);
    this.high = high;
    this.low = low;
    this.highHigh = highHigh;
    this.highLow = highLow;
    this.lowLow = lowLow;
    i32[slot] = close;
    this.position = position + 1 === window ? 0 : position + 1;
    const spread =
      (window * highHigh - high * high) * 4294967296 +
      (window * highLow - high * low) * 131072 +
      (window * lowLow - low * low);
    this.spread = spread;
    // A flat window divides zero by zero: no z-score.
    this.z = (window * close - (high * 65536 + low)) / Math.sqrt(spread);
    if (this.count < window) this.fill();
  }

  isReady(): boolean {
    return this.count === this.window;
  }

  /** z-score of the newest close; NaN before the window is full and where the window is flat. */
  zScore(): number {
    return this.z;
  }

  /** Mean of the window in ticks. */
  mean(): number {
    return (this.high * 65536 + this.low) / this.window;
  }

  /** Population standard deviation of the window in ticks. */
  deviation(): number {
    return Math.sqrt(this.spread) / this.window;
  }

  /** What `zScore` would be had the newest close been another. */
  zScoreWith(newest: number, instead: number): number {
    const { window } = this;
    const h = newest >> 16;
    const l = newest & 0xffff;
    const newH = instead >> 16;
    const newL = instead & 0xffff;
    const high = this.high - h + newH;
    const low = this.low - l + newL;
    const highHigh = this.highHigh - h * h + newH * newH;
    const highLow = this.highLow - h * l + newH * newL;
    const lowLow = this.lowLow - l * l + newL * newL;
    const spread =
      (window * highHigh - high * high) * 4294967296 +
      (window * highLow - high * low) * 131072 +
      (window * lowLow - low * low);
    return (window * instead - (high * 65536 + low)) / Math.sqrt(spread);
  }

  /**
   * Roughly the newest close, in ticks, that would have had this z-score among the others; NaN when none would: z
   * stays below sqrt(n − 1).
   */
  closeAt(z: number, newest: number): number {
    const n = this.window;
    const others = (this.high * 65536 + this.low - newest) / (n - 1);
    // n²·variance, less what the newest adds to it, is n times the squares of the others about their mean.
    const squares = this.spread / n - ((n - 1) / n) * (newest - others) ** 2;
    return others + z * Math.sqrt((n * squares) / ((n - 1) * (n - 1 - z * z)));
  }

  /** One more close of an unfinished window. */
  private fill(): void {
    this.count += 1;
    if (this.count < this.window) this.z = NaN;
  }
}
