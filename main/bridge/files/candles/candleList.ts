import type { Candle } from '../../../../app/market/candle';
import type { CandleTable } from './candleTable';

/** The candles of a file, oldest first, no time twice; made when they are asked for. */
export class CandleList implements Iterable<Candle> {
  readonly length: number;

  /** `order`: rows of the table in order of time. */
  constructor(
    private readonly table: CandleTable,
    private readonly order: Uint32Array,
  ) {
    this.length = order.length;
  }

  at(index: number): Candle {
    return this.table.at(this.rowOf(index));
  }

  timeAt(index: number): number {
    return this.table.timeAt(this.rowOf(index));
  }

  /** Line of the file, the first being 1. */
  lineAt(index: number): number {
    return this.table.lineAt(this.rowOf(index));
  }

  slice(from: number, to: number): Candle[] {
    const candles: Candle[] = [];
    for (let index = from; index < Math.min(to, this.length); index++) candles.push(this.at(index));
    return candles;
  }

  /** Index of the first candle that opens at or after `time`; the length when none does. */
  indexFrom(time: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.timeAt(middle) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private rowOf(index: number): number {
    const row = this.order[index];
    if (row === undefined) throw new RangeError(`No candle ${index} in a list of ${this.length}`);
    return row;
  }

  *[Symbol.iterator](): Iterator<Candle> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}
