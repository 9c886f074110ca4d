import type { StateMemory } from './stateMemory';

const BINS = 32;
const BLOCKS = 6;
/** Fewer values than this give no percentile. */
const ENOUGH = 100;
/** Exponent and first three mantissa bits of 0.5 as a 32-bit float: the lower edge of the first bin. */
const FIRST = 126 << 3;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * How often a ratio (a detector's value in units of its threshold) has occurred, in 6 blocks of session days.
 *
 * 32 bins, eight to each doubling from 0.5 to 8: a bin is 1/16 to 1/8 of its values wide, and a value's place inside its bin is
 * interpolated. Smaller ratios lie in the first bin, larger ones in the last. Counts stop at 65,535 a bin and block.
 */
export class RatioHistogram {
  private readonly u16: Uint16Array;
  private readonly u: number;

  constructor(memory: StateMemory) {
    this.u16 = memory.u16;
    this.u = memory.takeU16(BINS * BLOCKS);
  }

  /** Counts a ratio >= 0 into a block. */
  add(ratio: number, block: number): void {
    const at = this.u + block * BINS + binOf(ratio);
    const count = this.u16[at]!;
    if (count < 65_535) this.u16[at] = count + 1;
  }

  clearBlock(block: number): void {
    this.u16.fill(0, this.u + block * BINS, this.u + (block + 1) * BINS);
  }

  /** Share of all counted ratios below this one, 0 to 1; null while fewer than 100 are counted. */
  shareBelow(ratio: number): number | null {
    const bin = binOf(ratio);
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

function binOf(ratio: number): number {
  float[0] = ratio;
  const bin = (bits[0]! >> 20) - FIRST;
  return bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin;
}

/** 0 at the lower edge of the bin, 1 at the upper. */
function placeInBin(ratio: number, bin: number): number {
  const lower = edge(bin);
  return Math.min(1, Math.max(0, (ratio - lower) / (edge(bin + 1) - lower)));
}

function edge(bin: number): number {
  return 0.5 * 2 ** (bin >> 3) * (1 + (bin & 7) / 8);
}
