import { sameCandle } from '../../../../app/market/sameCandle';
import type { RejectedRows } from '../rejectedRows';
import type { CandleTable } from './candleTable';

export interface Arranged {
  /** Rows of the table, oldest first, no time twice. */
  readonly order: Uint32Array;
  readonly duplicates: number;
  readonly was: 'oldest-first' | 'newest-first' | 'mixed';
}

/** Puts candles in order of time; of two that contradict each other the first one in the file stays. */
export function arrangeCandles(table: CandleTable, rejected: RejectedRows): Arranged {
  const { length } = table;
  let rising = 0;
  let falling = 0;
  for (let index = 1; index < length; index++) {
    const step = table.timeAt(index) - table.timeAt(index - 1);
    if (step > 0) rising += 1;
    else if (step < 0) falling += 1;
  }
  const all = new Uint32Array(length);
  const newestFirst = falling > 0 && rising === 0;
  for (let index = 0; index < length; index++) all[index] = newestFirst ? length - 1 - index : index;
  const byTime = (a: number, b: number): number => table.timeAt(a) - table.timeAt(b) || a - b;
  // Of rows of one moment the first in the file comes first, also where the file runs backwards.
  if (falling > 0 && falling < length - 1) all.sort(byTime);

  const order = new Uint32Array(length);
  let kept = 0;
  let duplicates = 0;
  for (const index of all) {
    const last = kept === 0 ? undefined : order[kept - 1];
    if (last === undefined || table.timeAt(last) !== table.timeAt(index)) order[kept++] = index;
    else if (sameCandle(table.at(last), table.at(index))) duplicates += 1;
    else rejected.add(table.lineAt(index), { code: 'conflict', line: table.lineAt(last) });
  }
  const was = falling === 0 ? 'oldest-first' : falling > rising * 20 ? 'newest-first' : 'mixed';
  return { order: order.subarray(0, kept), duplicates, was };
}
