import type { StateMemory } from './stateMemory';

/** Places in `i32`; the highs and the lows of the window after them. */
const POSITION = 0;
const BLOCKS = 1;
const RUNNING_HIGH = 2;
const RUNNING_LOW = 3;
const HEAD = 4;

const NO_HIGH = -1;
const NO_LOW = 2_147_483_647;

/**
 * Highest high and lowest low of the `window` candles before the newest, in ticks.
 *
 * Works in blocks of `window` candles (van Herk, 1992; Gil and Werman, 1993): a full block turns into the extremes
 * from each of its places to its end, so any window is the rest of one block and the start of the next. At most
 * 3 comparisons a candle on average, whatever the prices do.
 */
export class WindowExtremes {
  private readonly i32: Int32Array;
  private readonly i: number;
  private readonly highs: number;
  private readonly lows: number;

  constructor(
    memory: StateMemory,
    readonly window: number,
  ) {
    this.i32 = memory.i32;
    this.i = memory.takeI32(HEAD + 2 * window);
    this.highs = this.i + HEAD;
    this.lows = this.highs + window;
  }

  reset(): void {
    this.i32[this.i + POSITION] = 0;
    this.i32[this.i + BLOCKS] = 0;
    this.i32[this.i + RUNNING_HIGH] = NO_HIGH;
    this.i32[this.i + RUNNING_LOW] = NO_LOW;
    this.i32.fill(0, this.highs, this.lows + this.window);
  }

  /** True when `window` candles have been pushed. */
  isReady(): boolean {
    return this.i32[this.i + BLOCKS] !== 0;
  }

  highest(): number {
    const rest = this.i32[this.highs + this.i32[this.i + POSITION]!]!;
    const running = this.i32[this.i + RUNNING_HIGH]!;
    return rest > running ? rest : running;
  }

  lowest(): number {
    const rest = this.i32[this.lows + this.i32[this.i + POSITION]!]!;
    const running = this.i32[this.i + RUNNING_LOW]!;
    return rest < running ? rest : running;
  }

  push(high: number, low: number): void {
    const { i32, i } = this;
    const position = i32[i + POSITION]!;
    i32[this.highs + position] = high;
    i32[this.lows + position] = low;
    i32[i + POSITION] = position + 1;
    if (high > i32[i + RUNNING_HIGH]!) i32[i + RUNNING_HIGH] = high;
    if (low < i32[i + RUNNING_LOW]!) i32[i + RUNNING_LOW] = low;
    if (position + 1 === this.window) this.closeBlock();
  }

  private closeBlock(): void {
    const { i32, i, highs, lows } = this;
    let high = NO_HIGH;
    let low = NO_LOW;
    for (let at = this.window - 1; at >= 0; at--) {
      const candleHigh = i32[highs + at]!;
      const candleLow = i32[lows + at]!;
      if (candleHigh > high) high = candleHigh;
      if (candleLow < low) low = candleLow;
      i32[highs + at] = high;
      i32[lows + at] = low;
    }
    i32[i + POSITION] = 0;
    i32[i + BLOCKS] = 1;
    i32[i + RUNNING_HIGH] = NO_HIGH;
    i32[i + RUNNING_LOW] = NO_LOW;
  }
}
