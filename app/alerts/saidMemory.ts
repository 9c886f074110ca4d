import type { StateMemory } from '../indicators/stateMemory';

/** Candidates remembered: candles only move forward, and a source corrects no more than the last three. */
const ENTRIES = 16;
const MINUTE = 60_000;

/** Which candles of a series have already led to a candidate, by direction; the oldest are forgotten. */
export class SaidMemory {
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  private readonly i: number;
  private readonly newest: number;
  private readonly next: number;

  constructor(memory: StateMemory) {
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.i = memory.takeI32(ENTRIES);
    this.newest = memory.takeF64(1);
    this.next = memory.takeI32(1);
  }

  has(side: 1 | -1, candleTime: number): boolean {
    if (candleTime > this.f64[this.newest]!) return false;
    const code = encode(side, candleTime);
    for (let at = this.i; at < this.i + ENTRIES; at++) {
      if (this.i32[at] === code) return true;
    }
    return false;
  }

  add(side: 1 | -1, candleTime: number): void {
    const at = this.i32[this.next]!;
    this.i32[this.i + at] = encode(side, candleTime);
    this.i32[this.next] = at + 1 === ENTRIES ? 0 : at + 1;
    if (candleTime > this.f64[this.newest]!) this.f64[this.newest] = candleTime;
  }
}

/** One number for a candle and a direction, never 0; candles open on whole minutes, which fit until the year 2990. */
function encode(side: 1 | -1, candleTime: number): number {
  return (candleTime / MINUTE) * 4 + 2 + side;
}
