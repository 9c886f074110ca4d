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

/** Places in `u16`: the bins of each block, and the session days so far. */
const DAYS = BINS * BLOCKS;
const PLACES = DAYS + 1;

/**
 * How often a ratio (a detector's value in units of its threshold) has occurred in the last 60 session days.
 *
 * 32 bins of an eighth from 0 to 4, larger ratios in the last; a value's place inside its bin is interpolated. Days are
 * counted in 6 blocks of 10; beginning a block forgets the one of 60 days before, so 51 to 60 days are counted. A
 * block of 10 days has at most 14,400 candles: its counts fit 16 bits.
 */
export class RatioHistogram {
  private readonly u16: Uint16Array;
  private readonly u: number;
  /** Place in `u16` of the current block; follows from the days. */
  private block: number;

  constructor(memory: StateMemory) {
    this.u16 = memory.u16;
    this.u = memory.takeU16(PLACES);
    this.block = this.u;
  }

  forget(): void {
    this.u16.fill(0, this.u, this.u + PLACES);
    this.block = this.u;
  }

  /** The memory was replaced. */
  load(): void {
    this.block = this.u + (Math.floor(this.u16[this.u + DAYS]! / DAYS_A_BLOCK) % BLOCKS) * BINS;
  }

  /** To be called before the first candle of each session day. */
  beginDay(): void {
    this.u16[this.u + DAYS]! += 1;
    if (this.u16[this.u + DAYS]! % DAYS_A_BLOCK !== 0) return;
    this.load();
    this.u16.fill(0, this.block, this.block + BINS);
  }

  /** Counts a ratio given in eighths, 0 or more. */
  add(eighths: number): void {
    this.u16[this.block + (eighths < LAST ? eighths | 0 : LAST)]! += 1;
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
