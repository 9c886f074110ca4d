import type { Candle } from '../market/candle';
import type { StateMemory } from './stateMemory';

/** How many closed candles a source may still correct (mt5-bridge.md, apply rule). */
const CANDLES = 3;
const FIELDS = 8;

/** The last three candles of a series as they came. */
export class RecentCandles {
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  private readonly f: number;
  private readonly next: number;

  constructor(memory: StateMemory) {
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.f = memory.takeF64(CANDLES * FIELDS);
    this.next = memory.takeI32(1);
  }

  reset(): void {
    this.f64.fill(NaN, this.f, this.f + CANDLES * FIELDS);
    this.i32[this.next] = 0;
  }

  push(candle: Candle): void {
    const { f64 } = this;
    const slot = this.i32[this.next]!;
    const at = this.f + slot * FIELDS;
    f64[at] = candle.time;
    f64[at + 1] = candle.open;
    f64[at + 2] = candle.high;
    f64[at + 3] = candle.low;
    f64[at + 4] = candle.close;
    f64[at + 5] = candle.tickVolume;
    f64[at + 6] = candle.realVolume;
    f64[at + 7] = candle.spread;
    this.i32[this.next] = slot === CANDLES - 1 ? 0 : slot + 1;
  }

  /** The candle that opened at `time`, or null. */
  find(time: number): Candle | null {
    const { f64 } = this;
    for (let at = this.f; at < this.f + CANDLES * FIELDS; at += FIELDS) {
      if (f64[at] !== time) continue;
      return {
        time,
        open: f64[at + 1]!,
        high: f64[at + 2]!,
        low: f64[at + 3]!,
        close: f64[at + 4]!,
        tickVolume: f64[at + 5]!,
        realVolume: f64[at + 6]!,
        spread: f64[at + 7]!,
      };
    }
    return null;
  }

  /** Open time of the oldest kept candle; NaN when there is none. */
  oldest(): number {
    const { f64 } = this;
    const after = f64[this.f + this.i32[this.next]! * FIELDS]!;
    return Number.isNaN(after) ? f64[this.f]! : after;
  }
}
