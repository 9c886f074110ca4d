import { isTimeframe, timeframeFromMs, timeframeMs, type Timeframe } from '../../../app/market/timeframe';
import type { Problem } from '../../problem';
import { CandleTable } from './candles/candleTable';
import { fileProblems } from './fileProblems';
import type { RejectedRows } from './rejectedRows';

const HOUR = 3_600_000;
/** `WIN_M5_…` */
const IN_NAME = /_((?:M|H|D)\d+)(?=[_.])/i;

/**
 * The timeframe by the commonest step from row to row, whatever their order; a single candle has what its file's name
 * says. Null when it cannot be told, a problem when it is neither the one asked for nor a part of it.
 */
export function timeframeOf(
  table: CandleTable,
  path: string,
  asked: Timeframe | null,
): Timeframe | Problem | null {
  const counts = new Map<number, number>();
  for (let index = 1; index < table.length; index++) {
    const step = Math.abs(table.timeAt(index) - table.timeAt(index - 1));
    if (step !== 0) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([stepA, a], [stepB, b]) => b - a || stepA - stepB)[0] ?? [];
  const found = commonest === undefined ? null : timeframeFromMs(commonest);
  if (asked === null && found !== null) return found;
  // Shorter candles are joined to the timeframe asked for.
  if (asked !== null && found !== null && found !== asked && timeframeMs(asked) % timeframeMs(found) === 0)
    return found;
  const named = IN_NAME.exec(path)?.[1]?.toUpperCase() ?? '';
  if (asked === null) return commonest === undefined && isTimeframe(named) ? named : null;
  const fewSteps = table.length < 3;
  const fits = commonest === undefined || commonest % timeframeMs(asked) === 0;
  if (found === asked || (fits && (fewSteps || found === null))) return asked;
  return fileProblems.otherTimeframe(path, found ?? `${(commonest ?? 0) / 60_000} min`, asked);
}

/** Leaves out candles at times at which none of the timeframe opens, as the bridge does; D1 opens when it opens. */
export function checkTimes(table: CandleTable, timeframe: Timeframe, rejected: RejectedRows): CandleTable {
  const grid = Math.min(timeframeMs(timeframe), HOUR);
  const isOff = (index: number): boolean => table.timeAt(index) % grid !== 0;
  let off = 0;
  for (let index = 0; index < table.length; index++) if (isOff(index)) off += 1;
  if (off === 0 || timeframe === 'D1') return table;
  const kept = new CandleTable();
  for (let index = 0; index < table.length; index++) {
    const { time, open, high, low, close, tickVolume, realVolume, spread } = table.at(index);
    if (isOff(index)) rejected.add(table.lineAt(index), { code: 'off-grid-time', timeframe });
    else kept.add(table.lineAt(index), time, open, high, low, close, tickVolume, realVolume, spread);
  }
  return kept;
}
