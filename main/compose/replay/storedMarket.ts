import type { ReplaySource } from '../../../app/contract/ipcReplay';
import type { TerminalPort } from '../../../app/engine/ports';
import type { ReplayMarket } from '../../../app/engine/replay/replayRun';
import { seriesId, type SeriesKey } from '../../../app/market/series';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { Result } from '../../result';
import { replayTexts } from './replayDeskTexts';

/** What is replayed, its name, and how many of its candles have closed at the start. */
export interface ChosenMarket {
  readonly market: ReplayMarket;
  readonly title: string;
  readonly start: number;
}

/** More than 60 sessions of minutes: no window, percentile or cooldown of the engine reaches further back. */
const WARM_UP = 40_000;
const MOST_REPLAYED = 100_000;
/** Seen before the alert that is replayed. */
const BEFORE_ALERT = 24;

/** Candles of the database: a session day and what follows it, or what led to an alert. */
export function storedMarket(
  terminal: TerminalPort,
  source: Exclude<ReplaySource, { readonly kind: 'file' }>,
): Result<ChosenMarket> {
  if (source.kind === 'stored') return marketFrom(terminal, source.key, source.from, 0);
  const alert = terminal.alert(source.id);
  if (alert === null) return { ok: false, problem: replayTexts.noAlert };
  return marketFrom(
    terminal,
    { symbol: alert.symbol, timeframe: alert.timeframe },
    alert.candleTime,
    BEFORE_ALERT,
  );
}

/** `before`: candles before the moment with which it starts; 0 starts at the session's beginning. */
function marketFrom(
  terminal: TerminalPort,
  key: SeriesKey,
  time: number,
  before: number,
): Result<ChosenMarket> {
  const series = terminal.snapshot().series.find((known) => seriesId(known) === seriesId(key));
  if (series === undefined) return { ok: false, problem: replayTexts.noCandles(key.symbol) };
  const { instrument } = series;
  const from = before > 0 ? time : sessionStart(time, instrument.calendar);
  const past = terminal.candles({ key, before: from, limit: WARM_UP });
  const rest = terminal
    .candles({ key, before: null, limit: MOST_REPLAYED })
    .filter((candle) => candle.time >= from);
  if (rest.length === 0) return { ok: false, problem: replayTexts.noCandles(key.symbol) };
  const title = `${key.symbol} ${key.timeframe}`;
  const start = Math.max(0, past.length - before);
  return { ok: true, value: { market: { key, instrument, candles: [...past, ...rest] }, title, start } };
}

function sessionStart(time: number, calendar: Parameters<typeof sessionCalendar>[0]): number {
  return sessionCalendar(calendar).dayAt(time).start;
}
