import type { StateMemory } from './stateMemory';

/** Places in `i32`; the ring in order of arrival and the same values in order of size after them. */
const POSITION = 0;
const COUNT = 1;
const HEAD = 2;

/** Exact median of the last `window` whole numbers; a sorted copy of the window is kept up to date. */
export class RollingMedian {
  private readonly i32: Int32Array;
  private readonly i: number;
  private readonly ring: number;
  private readonly sorted: number;

  constructor(
    memory: StateMemory,
    readonly window: number,
  ) {
    this.i32 = memory.i32;
    this.i = memory.takeI32(HEAD + 2 * window);
    this.ring = this.i + HEAD;
    this.sorted = this.ring + window;
  }

  reset(): void {
    this.i32.fill(0, this.i, this.sorted + this.window);
  }

  isReady(): boolean {
    return this.i32[this.i + COUNT] === this.window;
  }

  /** The mean of the two in the middle of an even window; meaningless before `isReady`. */
  median(): number {
    const { window, sorted, i32 } = this;
    return (i32[sorted + ((window - 1) >> 1)]! + i32[sorted + (window >> 1)]!) / 2;
  }

  /** `value`: 0 to 2^31 − 1. */
  push(value: number): void {
    const { i32, i, window } = this;
    const position = i32[i + POSITION]!;
    const count = i32[i + COUNT]!;
    const slot = this.ring + position;
    if (count === window) {
      this.replace(i32[slot]!, value);
    } else {
      this.insert(value, count);
      i32[i + COUNT] = count + 1;
    }
    i32[slot] = value;
    i32[i + POSITION] = position + 1 === window ? 0 : position + 1;
  }

  private insert(value: number, count: number): void {
    const { i32, sorted } = this;
    let at = sorted + count;
    while (at > sorted && i32[at - 1]! > value) {
      i32[at] = i32[at - 1]!;
      at -= 1;
    }
    i32[at] = value;
  }

  /** Moves the values between the place of `gone` and the place of `value` by one. */
  private replace(gone: number, value: number): void {
    const { i32, sorted } = this;
    let at = this.find(gone);
    if (value > gone) {
      const last = sorted + this.window - 1;
      while (at < last && i32[at + 1]! < value) {
        i32[at] = i32[at + 1]!;
        at += 1;
      }
    } else {
      while (at > sorted && i32[at - 1]! > value) {
        i32[at] = i32[at - 1]!;
        at -= 1;
      }
    }
    i32[at] = value;
  }

  /** Index of the first value in order of size that is not below `value`. */
  private find(value: number): number {
    const { i32 } = this;
    let at = this.sorted;
    let length = this.window;
    while (length > 1) {
      const half = length >> 1;
      // All ones when the value before the half is smaller: no branch to mispredict.
      at += half & ((i32[at + half - 1]! - value) >> 31);
      length -= half;
    }
    return at + (((i32[at]! - value) >> 31) & 1);
  }
}
