import type { StateMemory } from './stateMemory';

/** Ratios are counted in eighths: the width of a bin. */
export const RATIO_UNIT = 8;

/** Session days counted into one block; six blocks make the last 60 days. */
const DAYS_A_BLOCK = 10;
const BLOCKS = 6;
const BINS = 32;
/** Fewer values than this give no percentile. */
const ENOUGH = 100;
const LAST = BINS - 1;

/** Places in `i32`. */
const DAYS = 0;
const BLOCK = 1;
const PLACES = 2;

/**
 * How often a ratio (a detector's value in units of its threshold) has occurred in the last 60 session days.
 *
 * 32 bins of an eighth from 0 to 4, larger ratios in the last; a value's place inside its bin is interpolated. Days are
 * counted in 6 blocks of 10; beginning a block forgets the one of 60 days before, so 51 to 60 days are counted. A
 * block of 10 days has at most 14,400 candles: its counts fit 16 bits.
 */
export class RatioHistogram {
  private readonly u16: Uint16Array;
  private readonly i32: Int32Array;
  private readonly u: number;
  private readonly i: number;
  /** Where `i32` keeps the place in `u16` of the current block. */
  private readonly block: number;

  constructor(memory: StateMemory) {
    this.u16 = memory.u16;
    this.i32 = memory.i32;
    this.u = memory.takeU16(BINS * BLOCKS);
    this.i = memory.takeI32(PLACES);
    this.block = this.i + BLOCK;
  }

  forget(): void {
    this.u16.fill(0, this.u, this.u + BINS * BLOCKS);
    this.i32[this.i + DAYS] = 0;
    this.i32[this.block] = this.u;
  }

  /** To be called before the first candle of each session day. */
  beginDay(): void {
    const days = this.i32[this.i + DAYS]! + 1;
    this.i32[this.i + DAYS] = days;
    if (days % DAYS_A_BLOCK !== 0) return;
    const block = this.u + ((days / DAYS_A_BLOCK) % BLOCKS) * BINS;
    this.i32[this.block] = block;
    this.u16.fill(0, block, block + BINS);
  }

  /** Counts a ratio given in eighths, 0 or more. */
  add(eighths: number): void {
    this.u16[this.i32[this.block]! + (eighths < LAST ? eighths | 0 : LAST)]! += 1;
  }

  /** Share of all counted ratios below this one, 0 to 1; null while fewer than 100 are counted. */
  shareBelow(ratio: number): number | null {
    const eighths = Math.min(ratio * RATIO_UNIT, BINS);
    const bin = Math.min(LAST, Math.floor(eighths));
    let total = 0;
    let below = 0;
    let inside = 0;
    for (let block = this.u; block < this.u + BINS * BLOCKS; block += BINS) {
      let sum = 0;
      for (let at = block; at < block + bin; at++) sum += this.u16[at]!;
      below += sum;
      inside += this.u16[block + bin]!;
      for (let at = block + bin; at < block + BINS; at++) sum += this.u16[at]!;
      total += sum;
    }
    return total < ENOUGH ? null : (below + inside * (eighths - bin)) / total;
  }
}
