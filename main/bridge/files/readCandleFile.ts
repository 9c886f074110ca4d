import { basename } from 'node:path';
import { calendarOf } from '../../../app/market/instruments';
import { fileProblem } from '../../fileProblem';
import type { Problem } from '../../problem';
import type { Result } from '../../result';
import { adjustedSymbol } from './adjustedSymbol';
import type { CandleFile } from './candleFile';
import { arrangeCandles } from './candles/arrangeCandles';
import { CandleList } from './candles/candleList';
import { CandleTable } from './candles/candleTable';
import { longerStretch } from './candles/longerStretch';
import { joinCandles } from './candles/joinCandles';
import { timesToUtc } from './candles/timesToUtc';
import { checkTimes, timeframeOf } from './checkTimes';
import { fileProblems } from './fileProblems';
import { guessZone } from './guessZone';
import { priceStepOf } from './priceStepOf';
import type { InstrumentLookup, ReadingChoices } from './readingChoices';
import { planReading, type ReadingPlan } from './readingPlan';
import { RejectedRows } from './rejectedRows';
import { rowFaultText } from './rowFaultText';
import { scanRows } from './scanRows';
import { tickTimeframe } from './tickTimeframe';
import { BinaryFileError } from './text/binaryFileError';
import { readFileSample, type FileSample } from './text/fileSample';

export interface ReadingOptions {
  readonly path: string;
  readonly choices: ReadingChoices;
  readonly instrumentOf: InstrumentLookup;
  /** Hears how many bytes of how many are read. */
  readonly progress?: (done: number, total: number) => void;
  /** Asked now and then. */
  readonly cancelled?: () => boolean;
}

/** MetaTrader's "Max bars in chart", unless someone raised it. */
const CUT_OFF = 100_000;
/** Of what nobody names: this terminal is made for B3. */
const HOME_CALENDAR = 'b3-index';

/**
 * Reads candles, or ticks joined to candles, from a text file of any known notation: decode, understand by a sample,
 * take the rows, then put what was read on UTC, in order, and once each. Memory: 68 bytes a candle.
 */
export async function readCandleFile(options: ReadingOptions): Promise<Result<CandleFile>> {
  try {
    return await readFile(options);
  } catch (error) {
    const binary = error instanceof BinaryFileError;
    const { path } = options;
    return { ok: false, problem: binary ? fileProblems.binary(path) : fileProblem(error, path) };
  }
}

async function readFile({
  path,
  choices,
  instrumentOf,
  ...watch
}: ReadingOptions): Promise<Result<CandleFile>> {
  const refuse = (problem: Problem): Result<CandleFile> => ({ ok: false, problem });
  const sample = await readFileSample(path, choices.encoding);
  const planned = planReading(path, basename(path), sample, choices, instrumentOf);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const ticks = plan.kind === 'ticks' ? tickTimeframe(plan, sample, choices.timeframe) : null;

  const table = new CandleTable();
  const rejected = new RejectedRows();
  const scanned = await scanRows({ path, sample, plan, ticks, table, rejected, ...watch });
  if (!scanned.ok) return scanned;
  const { rows, firstRows } = scanned.value;
  if (table.length === 0) {
    const [first] = rejected.listed();
    const known = first === undefined ? null : { line: first.line, reason: rowFaultText(first.fault) };
    return refuse(fileProblems.noCandles(path, known));
  }

  const instrument = plan.symbol === null ? null : instrumentOf(plan.symbol);
  const calendar = instrument?.calendar ?? (plan.symbol === null ? HOME_CALENDAR : calendarOf(plan.symbol));
  const zone = plan.zoned ? null : (choices.zone ?? guessZone(table, calendar));
  const tickSize = instrument?.tickSize ?? null;
  const priceStep = priceStepOf(table, tickSize);
  const named = choices.symbol ?? plan.onlySymbol;
  const symbol = named ?? adjustedSymbol(plan.symbol, tickSize, priceStep);
  const timeframe = ticks?.timeframe ?? timeframeOf(table, path, choices.timeframe);
  if (timeframe === null) return refuse(fileProblems.noTimeframe(path));
  if (typeof timeframe !== 'string') return refuse(timeframe);
  const checked = ticks === null ? checkTimes(table, timeframe, rejected) : table;
  if (zone !== null) timesToUtc(checked, zone);
  const { order, duplicates, was } = arrangeCandles(checked, rejected);
  const whole = new CandleList(checked, order);
  const { timeframe: asked } = choices;
  const isJoined = asked !== null && asked !== timeframe;
  const candles = isJoined ? joinCandles(whole, calendar, timeframe, asked) : whole;
  // Too few for a single one.
  if (isJoined && candles.length === 0) return refuse(fileProblems.otherTimeframe(path, timeframe, asked));
  return {
    ok: true,
    value: {
      understood: {
        ...understandingOf(plan, zone),
        ...foundOf(sample),
        order: was,
        symbol,
        calendar,
        priceStep,
      },
      candles,
      timeframe: isJoined ? asked : timeframe,
      joinedFrom: isJoined ? timeframe : null,
      stretch: ticks === null ? longerStretch(whole, timeframe) : null,
      rows,
      rejected: rejected.listed(),
      rejectedCount: rejected.count,
      duplicates,
      cutOff: plan.kind === 'bars' && rows === CUT_OFF,
      firstRows,
    },
  };
}

function understandingOf(plan: ReadingPlan, zone: string | null) {
  const { kind, delimiter, decimal, headerLine, names, roles, moment, orderUnsure, price } = plan;
  return { kind, delimiter, decimal, headerLine, names, roles, moment, orderUnsure, price, zone };
}

function foundOf({ found }: FileSample) {
  return { encoding: found.encoding, byteOrderMark: found.mark > 0 };
}
