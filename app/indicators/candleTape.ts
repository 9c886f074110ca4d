import type { StateMemory } from './stateMemory';

const PLACES = 9;

/**
 * The newest candle and what is needed of the two before it, in ticks.
 *
 * Its values are read many times a candle, so they live in plain fields and go into the series' memory only for a
 * snapshot.
 */
export class CandleTape {
  open = 0;
  high = 0;
  low = 0;
  close = 0;
  previousOpen = 0;
  previousClose = 0;
  closeBeforePrevious = 0;
  /** Candles since the cold start, this one included. */
  number = 0;
  /** How many candles before this one lie in its session, without a restart between. */
  position = 0;
  private readonly i32: Int32Array;
  private readonly i: number;

  constructor(memory: StateMemory) {
    this.i32 = memory.i32;
    this.i = memory.takeI32(PLACES);
  }

  reset(): void {
    this.open = 0;
    this.high = 0;
    this.low = 0;
    this.close = 0;
    this.previousOpen = 0;
    this.previousClose = 0;
    this.closeBeforePrevious = 0;
    this.number = 0;
    this.position = 0;
  }

  /** `adjacent`: the candle before it lies in the same session. */
  push(open: number, high: number, low: number, close: number, adjacent: boolean): void {
    this.closeBeforePrevious = this.previousClose;
    this.previousOpen = this.open;
    this.previousClose = this.close;
    this.open = open;
    this.high = high;
    this.low = low;
    this.close = close;
    this.number += 1;
    this.position = adjacent ? this.position + 1 : 0;
  }

  /** Writes the fields into the memory. */
  save(): void {
    const { open, high, low, close, previousOpen, previousClose, closeBeforePrevious, number, position } =
      this;
    this.i32.set(
      [open, high, low, close, previousOpen, previousClose, closeBeforePrevious, number, position],
      this.i,
    );
  }

  /** Reads the fields from the memory. */
  load(): void {
    const { i32, i } = this;
    this.open = i32[i]!;
    this.high = i32[i + 1]!;
    this.low = i32[i + 2]!;
    this.close = i32[i + 3]!;
    this.previousOpen = i32[i + 4]!;
    this.previousClose = i32[i + 5]!;
    this.closeBeforePrevious = i32[i + 6]!;
    this.number = i32[i + 7]!;
    this.position = i32[i + 8]!;
  }
}
