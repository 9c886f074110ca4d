import type { Candle } from '../../../app/market/candle';
import { sameCandle } from '../../../app/market/sameCandle';
import type { RejectedRow } from './barFile';

/** A candle with the line it came from. */
export interface LineCandle {
  readonly line: number;
  readonly candle: Candle;
}

/** Sorted candles without repeats; of two that contradict each other the first one in the file stays. */
export function collectCandles(rows: readonly LineCandle[]): {
  readonly candles: readonly Candle[];
  readonly conflicts: readonly RejectedRow[];
  readonly duplicates: number;
} {
  const sorted = [...rows].sort((a, b) => a.candle.time - b.candle.time || a.line - b.line);
  const kept: LineCandle[] = [];
  const conflicts: RejectedRow[] = [];
  let duplicates = 0;
  for (const row of sorted) {
    const last = kept.at(-1);
    if (last?.candle.time !== row.candle.time) kept.push(row);
    else if (sameCandle(last.candle, row.candle)) duplicates += 1;
    else conflicts.push({ line: row.line, reason: `line ${last.line} says otherwise of the same moment` });
  }
  return { candles: kept.map(({ candle }) => candle), conflicts, duplicates };
}
