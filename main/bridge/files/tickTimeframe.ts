import { timeframeMs, type Timeframe } from '../../../app/market/timeframe';
import { CellCursor } from './columns/cellCursor';
import { readMomentOf } from './readMomentOf';
import type { ReadingPlan } from './readingPlan';
import type { FileSample } from './text/fileSample';
import { MomentReader } from './values/momentReader';

export interface TickReading {
  readonly timeframe: Timeframe;
  readonly periodMs: number;
  readonly newestFirst: boolean;
}

/** With less than this, minutes: candles of five would be too few to look at. */
const LONG = 6 * 3_600_000;

/** In which order ticks come, and to which candles they are joined: M5 when they last some hours, else M1. */
export function tickTimeframe(plan: ReadingPlan, sample: FileSample, asked: Timeframe | null): TickReading {
  const cells = new CellCursor(plan.delimiter);
  const reader = new MomentReader(plan.moment);
  const readMoment = readMomentOf(plan.roles, reader);
  let first: number | null = null;
  let last = 0;
  for (const line of [...sample.head.slice(plan.headerLine ?? 0), ...sample.later]) {
    cells.read(line);
    if (readMoment(line, cells) !== null) continue;
    first ??= reader.time;
    last = reader.time;
  }
  const span = last - (first ?? last);
  const timeframe = asked ?? (Math.abs(span) >= LONG ? 'M5' : 'M1');
  return { timeframe, periodMs: timeframeMs(timeframe), newestFirst: span < 0 };
}
