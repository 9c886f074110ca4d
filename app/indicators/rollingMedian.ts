import { selectRank } from './selectRank';
import type { StateMemory } from './stateMemory';
import { VALUE_BINS, binEnd, binFloor, valueBin } from './valueBin';

/** Places in `i32`; the window in order of arrival after them. */
const POSITION = 0;
/** 1 once the window is full. */
const READY = 1;
/** The bin that was the middle one last, its smallest number, and how many values of the window lie below it. */
const MIDDLE = 2;
const FLOOR = 3;
const BELOW = 4;
const RING = 5;

/** Larger than any window of the engine. */
const scratch = new Int32Array(512);

/**
 * Exact median of the last `window` (at most 255) whole numbers, for those who mostly need to know that it is above
 * something.
 *
 * The values are counted in bins, and the number of them below one bin, the floor, is kept up to date: while at most
 * half of them lie below it, the median does not either. Only when that is not enough does the floor walk to the bin
 * in the middle (T. Huang, 1979), and only for the median itself are the values of that bin looked at.
 */
export class RollingMedian {
  private readonly i32: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly i: number;
  private readonly ring: number;
  /** Where `bytes` counts the values of the first bin. */
  private readonly bins: number;
  /** Values that may lie below the lower one of the two in the middle. */
  private readonly half: number;

  constructor(
    memory: StateMemory,
    readonly window: number,
  ) {
    this.i32 = memory.i32;
    this.bytes = memory.bytes;
    this.i = memory.takeI32(RING + window);
    this.bins = memory.takeBytes(VALUE_BINS);
    this.ring = this.i + RING;
    this.half = (window - 1) >> 1;
  }

  reset(): void {
    this.i32.fill(0, this.i, this.ring + this.window);
    this.bytes.fill(0, this.bins, this.bins + VALUE_BINS);
    // Places still empty hold 0 and are counted as such.
    this.bytes[this.bins] = this.window;
  }

  isReady(): boolean {
    return this.i32[this.i + READY] === 1;
  }

  /** The values of a full window, in no particular order. */
  values(): Int32Array {
    return this.i32.slice(this.ring, this.ring + this.window);
  }

  /** A whole number that the median is not below; 0 when none is known. */
  floor(): number {
    return this.i32[this.i + BELOW]! <= this.half ? this.i32[this.i + FLOOR]! : 0;
  }

  /** Moves the floor to the bin that holds the lower one of the two in the middle, and gives it. */
  raiseFloor(): number {
    const { i32, i, bytes, bins, half } = this;
    let middle = i32[i + MIDDLE]!;
    let below = i32[i + BELOW]!;
    while (below > half) {
      middle -= 1;
      below -= bytes[bins + middle]!;
    }
    while (below + bytes[bins + middle]! <= half) {
      below += bytes[bins + middle]!;
      middle += 1;
    }
    const floor = binFloor(middle);
    i32[i + MIDDLE] = middle;
    i32[i + BELOW] = below;
    i32[i + FLOOR] = floor;
    return floor;
  }

  /** The mean of the two in the middle of an even window. To be asked when `isReady`. */
  median(): number {
    const floor = this.raiseFloor();
    const { i32, i, ring, window } = this;
    const next = binEnd(i32[i + MIDDLE]!);
    let inside = 0;
    let above = 0x7fffffff;
    for (let at = ring; at < ring + window; at++) {
      const value = i32[at]!;
      if (value >= next) above = value < above ? value : above;
      else if (value >= floor) scratch[inside++] = value;
    }
    const rank = this.half - i32[i + BELOW]!;
    const lower = selectRank(scratch, rank, inside);
    if (window % 2 === 1) return lower;
    // Those after the rank are at least as large: the smallest of them, or of the bins above, is the other one.
    for (let at = rank + 1; at < inside; at++) above = Math.min(above, scratch[at]!);
    return (lower + above) / 2;
  }

  /** `value`: 0 to 2^31 − 1. */
  push(value: number): void {
    const { i32, i, bytes, bins } = this;
    const position = i32[i + POSITION]!;
    const slot = this.ring + position;
    const floor = i32[i + FLOOR]!;
    const gone = i32[slot]!;
    bytes[bins + valueBin(gone)]! -= 1;
    bytes[bins + valueBin(value)]! += 1;
    // The sign bit of a difference is 1 for a value below the floor.
    i32[i + BELOW]! += ((value - floor) >>> 31) - ((gone - floor) >>> 31);
    i32[slot] = value;
    i32[i + POSITION] = position + 1;
    if (position + 1 === this.window) {
      i32[i + POSITION] = 0;
      i32[i + READY] = 1;
    }
  }
}
