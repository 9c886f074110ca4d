import type { StateMemory } from './stateMemory';

/** Places in `f64`: sums over the window of high limbs, low limbs and their products, and the newest results. */
const HIGH = 0;
const LOW = 1;
const HIGH_HIGH = 2;
const HIGH_LOW = 3;
const LOW_LOW = 4;
const SPREAD = 5;
const Z_SCORE = 6;
const PLACES = 7;

/** Places in `i32`, the ring of closes after them. */
const POSITION = 0;
const COUNT = 1;
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
    this.f64.fill(0, this.f, this.f + PLACES);
    this.f64[this.f + Z_SCORE] = NaN;
    this.i32.fill(0, this.i, this.i + RING + this.window);
  }

  push(close: number): void {
    const { f64, i32, f, i, window } = this;
    const position = i32[i + POSITION]!;
    const slot = i + RING + position;
    const h = close >> 16;
    const l = close & 0xffff;
    let high = f64[f + HIGH]! + h;
    let low = f64[f + LOW]! + l;
    let highHigh = f64[f + HIGH_HIGH]! + h * h;
    let highLow = f64[f + HIGH_LOW]! + h * l;
    let lowLow = f64[f + LOW_LOW]! + l * l;
    const count = i32[i + COUNT]!;
    if (count === window) {
      const gone = i32[slot]!;
      const goneH = gone >> 16;
      const goneL = gone & 0xffff;
      high -= goneH;
      low -= goneL;
      highHigh -= goneH * goneH;
      highLow -= goneH * goneL;
      lowLow -= goneL * goneL;
    } else {
      i32[i + COUNT] = count + 1;
    }
    i32[slot] = close;
    i32[i + POSITION] = position + 1 === window ? 0 : position + 1;
    f64[f + HIGH] = high;
    f64[f + LOW] = low;
    f64[f + HIGH_HIGH] = highHigh;
    f64[f + HIGH_LOW] = highLow;
    f64[f + LOW_LOW] = lowLow;
    const spread =
      (window * highHigh - high * high) * 4294967296 +
      (window * highLow - high * low) * 131072 +
      (window * lowLow - low * low);
    f64[f + SPREAD] = spread;
    // A flat window divides zero by zero: no z-score.
    f64[f + Z_SCORE] = count + 1 < window ? NaN : (window * close - (high * 65536 + low)) / Math.sqrt(spread);
  }

  /** Index in `f64` of `zScore`. */
  get zScorePlace(): number {
    return this.f + Z_SCORE;
  }

  isReady(): boolean {
    return this.i32[this.i + COUNT] === this.window;
  }

  /** z-score of the newest close; NaN before the window is full and where the window is flat. */
  zScore(): number {
    return this.f64[this.f + Z_SCORE]!;
  }

  /** Mean of the window in ticks. */
  mean(): number {
    return (this.f64[this.f + HIGH]! * 65536 + this.f64[this.f + LOW]!) / this.window;
  }

  /** Population standard deviation of the window in ticks. */
  deviation(): number {
    return Math.sqrt(this.f64[this.f + SPREAD]!) / this.window;
  }

  /** What `zScore` would be had the newest close been another. */
  zScoreWith(newest: number, instead: number): number {
    const { f64, f, window } = this;
    const h = newest >> 16;
    const l = newest & 0xffff;
    const newH = instead >> 16;
    const newL = instead & 0xffff;
    const high = f64[f + HIGH]! - h + newH;
    const low = f64[f + LOW]! - l + newL;
    const highHigh = f64[f + HIGH_HIGH]! - h * h + newH * newH;
    const highLow = f64[f + HIGH_LOW]! - h * l + newH * newL;
    const lowLow = f64[f + LOW_LOW]! - l * l + newL * newL;
    const spread =
      (window * highHigh - high * high) * 4294967296 +
      (window * highLow - high * low) * 131072 +
      (window * lowLow - low * low);
    return (window * instead - (high * 65536 + low)) / Math.sqrt(spread);
  }
}
