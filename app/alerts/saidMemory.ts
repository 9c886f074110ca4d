import type { StateMemory } from '../indicators/stateMemory';

/** Candidates remembered; what is older cannot come again, because candles only move forward. */
const ENTRIES = 32;

/** Which candles of a series have already led to a candidate, by direction; the oldest are forgotten. */
export class SaidMemory {
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  private readonly f: number;
  private readonly newest: number;
  private readonly next: number;

  constructor(memory: StateMemory) {
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.f = memory.takeF64(ENTRIES);
    this.newest = memory.takeF64(1);
    this.next = memory.takeI32(1);
  }

  has(side: 1 | -1, candleTime: number): boolean {
    if (candleTime > this.f64[this.newest]!) return false;
    const code = encode(side, candleTime);
    for (let at = this.f; at < this.f + ENTRIES; at++) {
      if (this.f64[at] === code) return true;
    }
    return false;
  }

  add(side: 1 | -1, candleTime: number): void {
    const at = this.i32[this.next]!;
    this.f64[this.f + at] = encode(side, candleTime);
    this.i32[this.next] = at + 1 === ENTRIES ? 0 : at + 1;
    if (candleTime > this.f64[this.newest]!) this.f64[this.newest] = candleTime;
  }
}

/** One number for a candle and a direction, never 0. */
function encode(side: 1 | -1, candleTime: number): number {
  return candleTime * 4 + 2 + side;
}
