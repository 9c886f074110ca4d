import type { StateMemory } from './stateMemory';
import { wilderNext } from './wilder';

const GAIN = 0;
const LOSS = 1;
/** Gain and loss before the newest candle. */
const GAIN_BEFORE = 2;
const LOSS_BEFORE = 3;
const VALUE = 4;
const PLACES = 5;

/** RSI without any movement. */
const STILL = 50;

/** Wilder's RSI, 0 to 100, as TA-Lib's RSI; 50 without any movement (TA-Lib says 0 there). */
export class RelativeStrength {
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
  push(close: number, previousClose: number): void {
    const { f64, f, period } = this;
    const change = close - previousClose;
    // Without a branch, since which way a price goes cannot be foreseen: the shifted sign is 0 or all ones.
    const up = change & ~(change >> 31);
    const down = -change & (change >> 31);
    const gainBefore = f64[f + GAIN]!;
    const lossBefore = f64[f + LOSS]!;
    f64[f + GAIN_BEFORE] = gainBefore;
    f64[f + LOSS_BEFORE] = lossBefore;
    if (this.i32[this.i]! <= period) {
      this.pushEarly(up, down);
      return;
    }
    const gain = (gainBefore * (period - 1) + up) / period;
    const loss = (lossBefore * (period - 1) + down) / period;
    const sum = gain + loss;
    f64[f + GAIN] = gain;
    f64[f + LOSS] = loss;
    f64[f + VALUE] = sum === 0 ? STILL : 100 * (gain / sum);
  }

  isReady(): boolean {
    return this.i32[this.i]! >= this.period;
  }

  /** Index in `f64` of `value`. */
  get place(): number {
    return this.f + VALUE;
  }

  /** Meaningless before `isReady`. */
  value(): number {
    return this.f64[this.f + VALUE]!;
  }

  /** What `value` would be had the newest close been another. */
  valueWith(close: number, previousClose: number): number {
    const { f64, f, period } = this;
    const count = this.i32[this.i]! - 1;
    const change = close - previousClose;
    return strength(
      wilderNext(f64[f + GAIN_BEFORE]!, count, change > 0 ? change : 0, period),
      wilderNext(f64[f + LOSS_BEFORE]!, count, change < 0 ? -change : 0, period),
    );
  }

  /** Roughly the newest close, in ticks, that would have had this RSI, above 0 and below 100; for a guess. */
  closeAt(value: number, previousClose: number): number {
    const { f64, f, period } = this;
    const gain = f64[f + GAIN_BEFORE]!;
    const loss = f64[f + LOSS_BEFORE]!;
    const odds = value / (100 - value);
    const rise = (period - 1) * (loss * odds - gain);
    return previousClose + (rise > 0 ? rise : -(period - 1) * (gain / odds - loss));
  }

  /** A gain and a loss of the first averages, and of the step after them. */
  private pushEarly(up: number, down: number): void {
    const { f64, i32, f, i, period } = this;
    const count = i32[i]!;
    const gain = wilderNext(f64[f + GAIN_BEFORE]!, count, up, period);
    const loss = wilderNext(f64[f + LOSS_BEFORE]!, count, down, period);
    i32[i] = count + 1;
    f64[f + GAIN] = gain;
    f64[f + LOSS] = loss;
    f64[f + VALUE] = strength(gain, loss);
  }
}

/** Source: Wilder, New Concepts in Technical Trading Systems, 1978. */
function strength(gain: number, loss: number): number {
  const sum = gain + loss;
  return sum === 0 ? STILL : 100 * (gain / sum);
}
