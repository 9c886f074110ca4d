import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { CheckSource } from './checkDay';

/** How long after the announced end of a session its last candles may still come, ms. */
const SETTLING_MS = 1_800_000;

/** A moment of the newest day of a symbol that has a candle, UTC ms; null: it has none. */
export function newestDay({ series, candles }: CheckSource, symbol: string): number | null {
  const times = series.all().flatMap(({ id, key }) => {
    const last = key.symbol === symbol ? candles.last(id) : null;
    return last === null ? [] : [last.time];
  });
  return times.length === 0 ? null : Math.max(...times);
}

/** A moment of the newest day of a symbol that is over at `now`; null: there is none. */
export function newestWholeDay(source: CheckSource, symbol: string, now: number): number | null {
  const newest = newestDay(source, symbol);
  const known = source.series.all().filter(({ key }) => key.symbol === symbol);
  const [first] = known;
  if (newest === null || first === undefined) return null;
  const { start, end, hours } = sessionCalendar(first.instrument.calendar).dayAt(newest);
  if (now >= Math.min(end, (hours?.close ?? Infinity) + SETTLING_MS)) return newest;
  const before = known.flatMap(({ id }) => source.candles.before(id, start, 1).map(({ time }) => time));
  return before.length === 0 ? null : Math.max(...before);
}
