import { selectMedian } from './selectMedian';
import type { StateMemory } from './stateMemory';

/** Places in `i32`; the window in order of arrival after them. */
const POSITION = 0;
const COUNT = 1;
const FLOOR = 2;
const BELOW = 3;
const RING = 4;

/** Values by which the number below the floor may grow before the floor is of no more use. */
const SLACK = 6;

/**
 * Exact median of the last `window` whole numbers, for those who mostly need to know that it is above something.
 *
 * The number of values below a `floor` is kept up to date, which costs two comparisons a value; while at most half of
 * the values lie below it, the median does not either. The median itself is selected only when asked for.
 */
export class RollingMedian {
  private readonly i32: Int32Array;
  private readonly i: number;
  private readonly ring: number;
  /** Values that may lie below the lower one of the two in the middle. */
  private readonly half: number;

  constructor(
    memory: StateMemory,
    readonly window: number,
  ) {
    this.i32 = memory.i32;
    this.i = memory.takeI32(RING + window);
    this.ring = this.i + RING;
    this.half = (window - 1) >> 1;
  }

  reset(): void {
    this.i32.fill(0, this.i, this.ring + this.window);
  }

  isReady(): boolean {
    return this.i32[this.i + COUNT] === this.window;
  }

  /** The values of a full window, in no particular order. */
  values(): Int32Array {
    return this.i32.slice(this.ring, this.ring + this.window);
  }

  /** A whole number that the median is not below; 0 when none is known. */
  floor(): number {
    return this.i32[this.i + BELOW]! <= this.half ? this.i32[this.i + FLOOR]! : 0;
  }

  /** The mean of the two in the middle of an even window. To be asked when `isReady`. */
  median(): number {
    return selectMedian(this.i32, this.ring, this.window);
  }

  /** Whether both in the middle are above a whole number; the floor may rise to it. To be asked when `isReady`. */
  isAbove(limit: number): boolean {
    const { i32, i, half } = this;
    const below = this.countBelow(limit + 1);
    if (below > half) return false;
    if (below <= half - SLACK || i32[i + BELOW]! > half) {
      i32[i + FLOOR] = limit + 1;
      i32[i + BELOW] = below;
    }
    return true;
  }

  /** `value`: 0 to 2^31 − 1. */
  push(value: number): void {
    const { i32, i } = this;
    const position = i32[i + POSITION]!;
    const slot = this.ring + position;
    const floor = i32[i + FLOOR]!;
    // The sign bit of a difference is 1 for a value below the floor, which is 0 until the window is full.
    i32[i + BELOW]! += ((value - floor) >>> 31) - ((i32[slot]! - floor) >>> 31);
    i32[slot] = value;
    i32[i + POSITION] = position + 1 === this.window ? 0 : position + 1;
    if (i32[i + COUNT]! < this.window) i32[i + COUNT]! += 1;
  }

  private countBelow(limit: number): number {
    const { i32, ring, window } = this;
    let count = 0;
    for (let at = ring; at < ring + window; at++) count += (i32[at]! - limit) >>> 31;
    return count;
  }
}
