import type { StateMemory } from './stateMemory';

/** Ratios are counted in sixteenths. */
export const RATIO_UNIT = 16;

/** Session days counted into one block; six blocks make the last 60 days. */
const DAYS_A_BLOCK = 10;
const BLOCKS = 6;
const BINS = 32;
/** Fewer values than this give no percentile. */
const ENOUGH = 100;
/** Sixteenths from 8 (a half) to 127 (just under 8) have bins of their own. */
const FIRST = 8;
const LAST = 127;
const BIN_OF = Uint8Array.from({ length: LAST + 1 }, (_, sixteenths) => binOf(sixteenths));

/** Places in `i32`. */
const DAYS = 0;
const BLOCK = 1;
const PLACES = 2;

/**
 * How often a ratio (a detector's value in units of its threshold) has occurred in the last 60 session days.
 *
 * 32 bins, eight to each doubling from 0.5 to 8; a value's place inside its bin is interpolated. Smaller ratios lie in
 * the first bin, larger ones in the last. Days are counted in 6 blocks of 10; beginning a block forgets the one of 60
 * days before, so 51 to 60 days are counted. A block of 10 days has at most 14,400 candles: its counts fit 16 bits.
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

  /** Counts a ratio given in sixteenths, 0 or more. */
  add(sixteenths: number): void {
    this.u16[this.i32[this.block]! + BIN_OF[sixteenths > LAST ? LAST : sixteenths | 0]!]! += 1;
  }

  /** Share of all counted ratios below this one, 0 to 1; null while fewer than 100 are counted. */
  shareBelow(ratio: number): number | null {
    const bin = binOf(Math.floor(Math.min(ratio * RATIO_UNIT, LAST)));
    let total = 0;
    let below = 0;
    let inside = 0;
    for (let at = 0; at < BINS * BLOCKS; at++) {
      const count = this.u16[this.u + at]!;
      total += count;
      if (at % BINS < bin) below += count;
      else if (at % BINS === bin) inside += count;
    }
    return total < ENOUGH ? null : (below + inside * placeInBin(ratio, bin)) / total;
  }
}

/** The exponent and the three bits after the leading one, as a floating number has them. */
function binOf(sixteenths: number): number {
  const clamped = Math.max(FIRST, sixteenths);
  const shift = 28 - Math.clz32(clamped);
  return (shift << 3) + (clamped >> shift) - 8;
}

/** 0 at the lower edge of the bin, 1 at the upper. */
function placeInBin(ratio: number, bin: number): number {
  const lower = edge(bin);
  return Math.min(1, Math.max(0, (ratio - lower) / (edge(bin + 1) - lower)));
}

function edge(bin: number): number {
  return 0.5 * 2 ** (bin >> 3) * (1 + (bin & 7) / 8);
}
