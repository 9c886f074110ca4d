import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import { compareSaid, type SaidComparison } from '../../../app/evaluation/reproduction/compareSaid';
import type { RecordedCandle, RecordedSeries } from '../../../app/evaluation/reproduction/recorded';
import { reproduceDay } from '../../../app/evaluation/reproduction/reproduceDay';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { StoredSeries } from '../../storage/seriesStore';
import type { Storage } from '../../storage/storage';
import { readChanges } from './readChanges';

export type CheckSource = {
  readonly series: Pick<Storage['series'], 'all' | 'find'>;
  readonly candles: Pick<Storage['candles'], 'last' | 'before' | 'pageAfter'>;
  readonly said: Pick<Storage['said'], 'between' | 'has'>;
  readonly marketAudit: Storage['marketAudit'];
};

export interface CheckQuestion {
  readonly symbol: string;
  /** A moment of the day, UTC ms. */
  readonly at: number;
  /** Those that hold now. */
  readonly settings: EngineSettings;
  /** 0 to 1. */
  readonly progress: (share: number) => void;
  readonly cancelled: () => boolean;
}

/** A day of a symbol run once more; `start` and `end` bound it, UTC ms. */
export interface CheckedDay extends SaidComparison {
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
  readonly candles: number;
  /** IANA zone of the market. */
  readonly zone: string;
}

const PAGE = 500;
const SAID_LIVE = ['live', 'simulated'] as const;

/**
 * Runs a day's candles through the engine as they came, and compares with what was said, a few hundred candles between
 * two turns of the live engine. Null when it was cancelled, or when the symbol has no candle that day.
 */
export async function checkDay(source: CheckSource, question: CheckQuestion): Promise<CheckedDay | null> {
  const { symbol, at, settings, progress, cancelled } = question;
  const known = source.series.all().filter(({ key }) => key.symbol === symbol);
  const [one] = known;
  if (one === undefined) return null;
  const calendar = sessionCalendar(one.instrument.calendar);
  const { zone } = calendar;
  const { start, end } = calendar.dayAt(at);
  const series: RecordedSeries[] = [];
  for (const stored of known) {
    const candles = await readCandles(source, stored, end, cancelled);
    if (candles === null) return null;
    if (candles.length > 0) series.push({ key: stored.key, instrument: stored.instrument, candles });
  }
  const inDay = series.flatMap(({ candles }) => candles.filter(({ candle }) => candle.time >= start));
  if (inDay.length === 0) return null;
  const said = series
    .flatMap(({ key }) => SAID_LIVE.flatMap((origin) => source.said.between(key, origin, start, end)))
    .filter(({ reason, patterns }) => reason !== 'historical' && !patterns.includes('price-level'));
  const hasAlerts = series.some(({ key }) => SAID_LIVE.some((origin) => source.said.has(key, origin)));
  const first = said[0] ?? null;
  const record = readChanges(source.marketAudit, { symbol, start, settings, first, hasAlerts });
  const run = reproduceDay({ series, start, settings: record.settings, changes: record.changes });
  let step = run.next();
  for (; step.done !== true; step = run.next()) {
    progress(step.value / inDay.length);
    await nextTurn();
    if (cancelled()) return null;
  }
  progress(1);
  const drafts = step.value.filter(({ patterns }) => !patterns.includes('price-level'));
  const compared = compareSaid(said, drafts, { ...record, severalTimeframes: series.length > 1 });
  return { symbol, start, end, zone, candles: inDay.length, ...compared };
}

async function readCandles(
  { candles }: CheckSource,
  { id }: StoredSeries,
  end: number,
  cancelled: () => boolean,
): Promise<readonly RecordedCandle[] | null> {
  const held: RecordedCandle[] = [];
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const page = candles.pageAfter(id, after, PAGE).filter(({ candle }) => candle.time < end);
    const last = page.at(-1);
    if (last === undefined) return held;
    held.push(...page);
    after = last.candle.time;
    await nextTurn();
    if (cancelled()) return null;
  }
}
