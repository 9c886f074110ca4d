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

/** Blocks that are full; what the last one counts so far are the totals less theirs. */
const FULL_BLOCKS = BLOCKS - 1;

/** Places in `i32`: the bins of all blocks together, the session days so far, and two counts a place of the full blocks. */
const DAYS = BINS;
const FULL = DAYS + 1;
const PLACES = FULL + (BINS * FULL_BLOCKS) / 2;

/**
 * How often a ratio (a detector's value in units of its threshold) has occurred in the last 60 session days.
 *
 * 32 bins of an eighth from 0 to 4, larger ratios in the last; a value's place inside its bin is interpolated. Days are
 * counted in 6 blocks of 10; beginning a block forgets the one of 60 days before, so 51 to 60 days are counted. A
 * block of 10 days has at most 14,400 candles: its counts fit 16 bits.
 */
export class RatioHistogram {
  private readonly i32: Int32Array;
  private readonly i: number;

  constructor(memory: StateMemory) {
    this.i32 = memory.i32;
    this.i = memory.takeI32(PLACES);
  }

  forget(): void {
    this.i32.fill(0, this.i, this.i + PLACES);
  }

  /** To be called before the first candle of each session day. */
  beginDay(): void {
    const days = this.i32[this.i + DAYS]! + 1;
    this.i32[this.i + DAYS] = days;
    if (days % DAYS_A_BLOCK === 0) this.beginBlock((days / DAYS_A_BLOCK) % FULL_BLOCKS);
  }

  /** Counts a ratio given in eighths, 0 or more. */
  add(eighths: number): void {
    this.i32[this.i + (eighths < LAST ? eighths | 0 : LAST)]! += 1;
  }

  /** Share of all counted ratios below this one, 0 to 1; null while fewer than 100 are counted. */
  shareBelow(ratio: number): number | null {
    const { i32, i } = this;
    const eighths = Math.min(ratio * RATIO_UNIT, BINS);
    const bin = Math.min(LAST, Math.floor(eighths));
    let below = 0;
    for (let at = i; at < i + bin; at++) below += i32[at]!;
    const inside = i32[i + bin]!;
    let total = below;
    for (let at = i + bin; at < i + BINS; at++) total += i32[at]!;
    return total < ENOUGH ? null : (below + inside * (eighths - bin)) / total;
  }

  /** The block of 60 days before leaves the totals, and the one that is full now takes its place. */
  private beginBlock(oldest: number): void {
    const { i32, i } = this;
    const full = new Uint16Array(i32.buffer, i32.byteOffset + 4 * (i + FULL), BINS * FULL_BLOCKS);
    for (let bin = 0; bin < BINS; bin++) {
      const total = i32[i + bin]!;
      let others = 0;
      for (let block = 0; block < FULL_BLOCKS; block++) others += full[block * BINS + bin]!;
      const place = oldest * BINS + bin;
      i32[i + bin] = total - full[place]!;
      full[place] = total - others;
    }
  }
}
