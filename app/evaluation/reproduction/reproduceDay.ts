import type { AlertDraft } from '../../alerts/alert';
import { createEngine } from '../../engine/createEngine';
import type { EngineSettings } from '../../engine/engineSettings';
import type { Engine } from '../../engine/engineTypes';
import type { Candle } from '../../market/candle';
import { seriesId } from '../../market/series';
import { timeframeMs } from '../../market/timeframe';
import type { RecordedCandle, RecordedChange, RecordedSeries } from './recorded';

/** Candles between two reports of progress. */
const STRIDE = 1_000;

export interface RecordedDay {
  /** All series of one symbol: they share the rule of one alert a minute. */
  readonly series: readonly RecordedSeries[];
  /** UTC ms: candles from here on are the day. */
  readonly start: number;
  /** What the engine went by when the day began. */
  readonly settings: EngineSettings;
  /** What changed since, oldest first; corrections of the whole record, those after the day included. */
  readonly changes: readonly RecordedChange[];
}

/** A candle in the order in which candles closed. */
interface Close {
  readonly series: RecordedSeries;
  readonly recorded: RecordedCandle;
  readonly at: number;
}

/**
 * Runs a day through the very engine once more as it went live: with the values that candles had when they came, the
 * corrections at the places where they came, and the settings of each moment. Gives everything that was found on candles
 * which were news then. Yields how many candles of the day are done.
 */
export function* reproduceDay(day: RecordedDay): Generator<number, readonly AlertDraft[]> {
  const closes = closesOf(day.series);
  const first = closes.findIndex(({ recorded }) => recorded.candle.time >= day.start);
  const begin = first === -1 ? closes.length : first;
  const changes = day.changes.map((change) => ({ change, place: placeOf(change, closes) }));
  const later = changes.filter(({ place }) => place >= begin);
  const values = valuesBefore(later.map(({ change }) => change));
  let { settings } = day;
  let engine = startEngine(day.series, settings);
  const found: AlertDraft[] = [];
  const valueAt = ({ series, recorded }: Close): Candle =>
    values.get(nameOf(series.key, recorded.candle.time)) ?? recorded.candle;

  /** As after a start: everything up to here, silently. */
  const standAt = (end: number): void => {
    engine = startEngine(day.series, settings);
    for (const close of closes.slice(0, end)) engine.catchUp(close.series.key, [valueAt(close)]);
  };

  standAt(begin);
  let next = 0;
  for (let place = begin; place < closes.length; place++) {
    if ((place - begin) % STRIDE === 0) yield place - begin;
    const close = closes[place]!;
    const { recorded, series } = close;
    const step = engine.step(series.key, {
      candle: valueAt(close),
      previousTime: null,
      origin: recorded.origin,
      historical: recorded.historical,
      marketNow: null,
    });
    const isNews = !recorded.historical && (recorded.origin === 'live' || recorded.origin === 'simulated');
    if (step.kind === 'appended' && isNews) found.push(...step.drafts);
    let hasChanged = false;
    for (; next < later.length && later[next]!.place <= place; next++) {
      const { change } = later[next]!;
      if (change.kind === 'settings') ({ settings } = change);
      else values.set(nameOf(change.key, change.candle.time), change.candle);
      hasChanged = true;
    }
    if (hasChanged) standAt(place + 1);
  }
  return found;
}

/** Every candle in the order in which it closed; of those that closed together the shorter first, which make the longer. */
function closesOf(series: readonly RecordedSeries[]): readonly Close[] {
  return series
    .flatMap((one) => {
      const length = timeframeMs(one.key.timeframe);
      return one.candles.map((recorded) => ({ series: one, recorded, at: recorded.candle.time + length }));
    })
    .sort((a, b) => a.at - b.at || b.recorded.candle.time - a.recorded.candle.time);
}

/** The number of the candle after which the change came; -1 before all. */
function placeOf(change: RecordedChange, closes: readonly Close[]): number {
  const { after, ts } = change;
  const isOurs = ({ series }: Close): boolean =>
    change.kind === 'settings' || seriesId(series.key) === seriesId(change.key);
  const own = change.kind === 'revision' ? change.candle.time : -Infinity;
  return closes.findLastIndex((close) => {
    const { time } = close.recorded.candle;
    if (!isOurs(close)) return false;
    // No correction comes before what it corrects.
    return time <= own || (after === null ? close.at <= ts : time <= after);
  });
}

/** What each corrected candle was before the first of these corrections. */
function valuesBefore(changes: readonly RecordedChange[]): Map<string, Candle> {
  const values = new Map<string, Candle>();
  for (const change of changes) {
    if (change.kind !== 'revision') continue;
    const name = nameOf(change.key, change.previous.time);
    if (!values.has(name)) values.set(name, change.previous);
  }
  return values;
}

function startEngine(series: readonly RecordedSeries[], settings: EngineSettings): Engine {
  const engine = createEngine(settings);
  for (const { key, instrument } of series) engine.openSeries(key, instrument);
  return engine;
}

const nameOf = (key: RecordedSeries['key'], time: number): string => `${seriesId(key)} ${time}`;
