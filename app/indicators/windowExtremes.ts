import type { StateMemory } from './stateMemory';

/** Places in `i32`; the highs and the lows of the window after them. */
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
  /** Extremes of the block that is filling up. */
  private runningHigh = NO_HIGH;
  private runningLow = NO_LOW;
  private position = 0;
  private isFull = false;
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
    this.i32.fill(0, this.highs, this.lows + this.window);
    this.runningHigh = NO_HIGH;
    this.runningLow = NO_LOW;
    this.position = 0;
    this.isFull = false;
  }

  /** Writes into the memory what lives outside it. */
  save(): void {
    this.i32.set([this.runningHigh, this.runningLow, this.position, this.isFull ? 1 : 0], this.i);
  }

  /** The memory was replaced. */
  load(): void {
    const { i32, i } = this;
    this.runningHigh = i32[i]!;
    this.runningLow = i32[i + 1]!;
    this.position = i32[i + 2]!;
    this.isFull = i32[i + 3] === 1;
  }

  /** True when `window` candles have been pushed. */
  isReady(): boolean {
    return this.isFull;
  }

  highest(): number {
    const rest = this.i32[this.highs + this.position]!;
    return rest > this.runningHigh ? rest : this.runningHigh;
  }

  lowest(): number {
    const rest = this.i32[this.lows + this.position]!;
    return rest < this.runningLow ? rest : this.runningLow;
  }

  push(high: number, low: number): void {
    const { i32, position } = this;
    i32[this.highs + position] = high;
    i32[this.lows + position] = low;
    if (high > this.runningHigh) this.runningHigh = high;
    if (low < this.runningLow) this.runningLow = low;
    this.position = position + 1;
    if (position + 1 === this.window) this.closeBlock();
  }

  private closeBlock(): void {
    const { i32, highs, lows } = this;
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
    this.runningHigh = NO_HIGH;
    this.runningLow = NO_LOW;
    this.position = 0;
    this.isFull = true;
  }
}
