import type { StateMemory } from './stateMemory';

/** Places in `i32`, prices in ticks. */
const OPEN = 0;
const HIGH = 1;
const LOW = 2;
const CLOSE = 3;
const PREVIOUS_OPEN = 4;
const PREVIOUS_CLOSE = 5;
const CLOSE_BEFORE_PREVIOUS = 6;
const NUMBER = 7;
const POSITION = 8;
const PLACES = 9;

/** The newest candle and what is needed of the two before it, in ticks. */
export class CandleTape {
  private readonly i32: Int32Array;
  private readonly i: number;

  constructor(memory: StateMemory) {
    this.i32 = memory.i32;
    this.i = memory.takeI32(PLACES);
  }

  reset(): void {
    this.i32.fill(0, this.i, this.i + PLACES);
  }

  /** `adjacent`: the candle before it lies in the same session. */
  push(open: number, high: number, low: number, close: number, adjacent: boolean): void {
    const { i32, i } = this;
    i32[i + CLOSE_BEFORE_PREVIOUS] = i32[i + PREVIOUS_CLOSE]!;
    i32[i + PREVIOUS_OPEN] = i32[i + OPEN]!;
    i32[i + PREVIOUS_CLOSE] = i32[i + CLOSE]!;
    i32[i + OPEN] = open;
    i32[i + HIGH] = high;
    i32[i + LOW] = low;
    i32[i + CLOSE] = close;
    i32[i + NUMBER] = i32[i + NUMBER]! + 1;
    i32[i + POSITION] = adjacent ? i32[i + POSITION]! + 1 : 0;
  }

  get open(): number {
    return this.i32[this.i + OPEN]!;
  }

  get high(): number {
    return this.i32[this.i + HIGH]!;
  }

  get low(): number {
    return this.i32[this.i + LOW]!;
  }

  get close(): number {
    return this.i32[this.i + CLOSE]!;
  }

  get previousOpen(): number {
    return this.i32[this.i + PREVIOUS_OPEN]!;
  }

  get previousClose(): number {
    return this.i32[this.i + PREVIOUS_CLOSE]!;
  }

  get closeBeforePrevious(): number {
    return this.i32[this.i + CLOSE_BEFORE_PREVIOUS]!;
  }

  /** Candles since the cold start, this one included. */
  get number(): number {
    return this.i32[this.i + NUMBER]!;
  }

  /** How many candles before this one lie in its session, without a restart between. */
  get position(): number {
    return this.i32[this.i + POSITION]!;
  }
}
