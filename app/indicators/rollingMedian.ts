import { selectMedian } from './selectMedian';
import type { StateMemory } from './stateMemory';

/** Places in `i32`; the window in order of arrival after them. */
const POSITION = 0;
const COUNT = 1;
const FLOOR = 2;
const BELOW = 3;
const RING = 4;

/**
 * Exact median of the last `window` whole numbers, for those who mostly need to know that it is not below something.
 *
 * The number of values below a `floor` is kept up to date, so a candle costs two comparisons; while at most half of
 * them lie below it, the median does not either. The median itself is selected when asked for, and the floor is put a
 * quarter below it then.
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

  /** Nothing more than this can be said against the median without selecting it: median >= floor, or 0. */
  floor(): number {
    return this.i32[this.i + BELOW]! <= this.half ? this.i32[this.i + FLOOR]! : 0;
  }

  /** The mean of the two in the middle of an even window. To be asked when `isReady`; raises or lowers the floor. */
  median(): number {
    const { i32, i, ring, window } = this;
    const median = selectMedian(i32, ring, window);
    const floor = Math.floor(median * 0.75);
    let below = 0;
    for (let at = ring; at < ring + window; at++) below += (i32[at]! - floor) >>> 31;
    i32[i + FLOOR] = floor;
    i32[i + BELOW] = below;
    return median;
  }

  /** `value`: 0 to 2^31 − 1. */
  push(value: number): void {
    const { i32, i } = this;
    const position = i32[i + POSITION]!;
    const slot = this.ring + position;
    const floor = i32[i + FLOOR]!;
    // The sign bit of a difference is 1 for a value below the floor; an empty place counts as 0 until it is filled.
    i32[i + BELOW]! += ((value - floor) >>> 31) - ((i32[slot]! - floor) >>> 31);
    i32[slot] = value;
    i32[i + POSITION] = position + 1 === this.window ? 0 : position + 1;
    if (i32[i + COUNT]! < this.window) i32[i + COUNT]! += 1;
  }
}
