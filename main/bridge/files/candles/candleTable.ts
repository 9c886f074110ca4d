import type { Candle } from '../../../../app/market/candle';

const BLOCK = 1 << 16;
const FIELDS = 8;

/**
 * Candles by the hundred thousand in typed arrays: 68 bytes each, and nothing for the garbage collector to look
 * through.
 */
export class CandleTable {
  length = 0;
  private readonly blocks: Float64Array[] = [];
  private readonly lines: Uint32Array[] = [];

  add(
    line: number,
    time: number,
    open: number,
    high: number,
    low: number,
    close: number,
    tickVolume: number,
    realVolume: number,
    spread: number,
  ): void {
    const at = this.length % BLOCK;
    if (at === 0) {
      this.blocks.push(new Float64Array(BLOCK * FIELDS));
      this.lines.push(new Uint32Array(BLOCK));
    }
    const block = this.blockOf(this.length);
    const field = at * FIELDS;
    block[field] = time;
    block[field + 1] = open;
    block[field + 2] = high;
    block[field + 3] = low;
    block[field + 4] = close;
    block[field + 5] = tickVolume;
    block[field + 6] = realVolume;
    block[field + 7] = spread;
    this.linesOf(this.length)[at] = line;
    this.length += 1;
  }

  timeAt(index: number): number {
    return this.blockOf(index)[(index % BLOCK) * FIELDS] ?? NaN;
  }

  setTime(index: number, time: number): void {
    this.blockOf(index)[(index % BLOCK) * FIELDS] = time;
  }

  /** Line of the file, the first being 1. */
  lineAt(index: number): number {
    return this.linesOf(index)[index % BLOCK] ?? 0;
  }

  at(index: number): Candle {
    const block = this.blockOf(index);
    const field = (index % BLOCK) * FIELDS;
    return {
      time: block[field] ?? NaN,
      open: block[field + 1] ?? NaN,
      high: block[field + 2] ?? NaN,
      low: block[field + 3] ?? NaN,
      close: block[field + 4] ?? NaN,
      tickVolume: block[field + 5] ?? NaN,
      realVolume: block[field + 6] ?? NaN,
      spread: block[field + 7] ?? NaN,
    };
  }

  private blockOf(index: number): Float64Array {
    const block = this.blocks[Math.floor(index / BLOCK)];
    if (block === undefined) throw new RangeError(`No candle ${index} in a table of ${this.length}`);
    return block;
  }

  private linesOf(index: number): Uint32Array {
    const lines = this.lines[Math.floor(index / BLOCK)];
    if (lines === undefined) throw new RangeError(`No candle ${index} in a table of ${this.length}`);
    return lines;
  }
}
