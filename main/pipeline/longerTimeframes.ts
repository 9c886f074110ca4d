import type { Origin } from '../../app/alerts/alert';
import type { MarketPort, SeriesOpening, TerminalPort } from '../../app/engine/ports';
import type { Candle } from '../../app/market/candle';
import { Resampler } from '../../app/market/resampler';
import { seriesId, type SeriesKey } from '../../app/market/series';
import { sessionCalendar } from '../../app/market/sessionCalendar';
import { timeframeMs, type Timeframe } from '../../app/market/timeframe';

/** Candles are joined from these only: they divide every longer timeframe. */
const BASES: readonly Timeframe[] = ['M1', 'M5'];
const MOST_CANDLES = 200_000;

interface Longer {
  readonly key: SeriesKey;
  resampler: Resampler;
}

interface Base {
  readonly opening: SeriesOpening;
  readonly key: SeriesKey;
  readonly longer: readonly Longer[];
}

/** How candles of the past are told apart from news; see `BackfillChunk`. */
interface Moment {
  readonly origin: Origin;
  readonly liveFrom: number;
  readonly receivedAt: number;
  /** Absent: whoever opened the series. */
  readonly source?: SeriesOpening['source'];
}

export interface LongerMarket extends MarketPort {
  /** Other timeframes are asked for than when the series were opened. */
  joinAnew(): void;
}

/**
 * The same entry for candles, with longer timeframes joined from M1 or M5: each is a series of its own, with its own
 * detectors and alerts. A timeframe that a source brings itself is left to that source.
 *
 * A longer candle is stored after the candle that closed it, in a transaction of its own; what a crash leaves out in
 * between is joined again when the series opens.
 */
export function withLongerTimeframes(
  market: MarketPort,
  timeframes: () => readonly Timeframe[],
  candles: TerminalPort['candles'],
): LongerMarket {
  const bases = new Map<string, Base>();
  const brought = new Set<string>();
  /** Each longer series is joined from one base, the first that came. */
  const joinedFrom = new Map<string, string>();

  const longerOf = (key: SeriesKey): readonly Longer[] => {
    const id = seriesId(key);
    const mine = ({ key: longer }: Longer): boolean =>
      joinedFrom.get(seriesId(longer)) === id && !brought.has(seriesId(longer));
    return bases.get(id)?.longer.filter(mine) ?? [];
  };

  /**
   * Joins everything from the session day of `from` to that of `to` on again: equal candles are ignored, others are
   * revisions. What lies behind `to` stays joined as it is.
   */
  function joinAgain({ opening, key }: Base, longer: Longer, from: number, to: number, moment: Moment): void {
    const { calendar } = opening.instrument;
    const newest = candles({ key, before: null, limit: 1 }).at(-1);
    if (newest === undefined) return;
    const { start } = sessionCalendar(calendar).dayAt(from);
    const { end } = sessionCalendar(calendar).dayAt(Math.min(to, newest.time));
    const isNewest = newest.time < end;
    const last = isNewest ? newest.time : end - 1;
    const limit = Math.min(MOST_CANDLES, Math.floor((last - start) / timeframeMs(key.timeframe)) + 1);
    const stored = candles({ key, before: last + 1, limit }).filter(({ time }) => time >= start);
    const resampler = new Resampler(calendar, key.timeframe, longer.key.timeframe);
    const closed = stored.flatMap((candle) => resampler.push(candle));
    if (isNewest) longer.resampler = resampler;
    else closed.push(...resampler.closeAt(end));
    if (closed.length === 0) return;
    market.backfill(longer.key, { ...moment, candles: closed, previousTime: null, end: true });
  }

  function store(longer: Longer, candle: Candle, by: Candle, moment: Moment): void {
    // The first candle of a new day closes the last one of the day before: that is no news any more.
    const isLate = by.time >= candle.time + 2 * timeframeMs(longer.key.timeframe);
    if (isLate && moment.origin === 'simulated') {
      // History, and still of the simulated market: whoever sees it has to see that.
      const { origin, receivedAt } = moment;
      const chunk = { origin, receivedAt, liveFrom: Infinity, previousTime: null, end: true };
      market.backfill(longer.key, { ...chunk, candles: [candle] });
      return;
    }
    market.apply(longer.key, {
      candle,
      previousTime: null,
      provisional: false,
      revision: false,
      origin: isLate ? 'backfill' : moment.origin,
      receivedAt: moment.receivedAt,
    });
  }

  const joined: LongerMarket = {
    openSeries(opening) {
      const { instrument, timeframe } = opening;
      const key = { symbol: instrument.symbol, timeframe };
      // A file brings a stretch of it; what goes on after it is still joined.
      if (opening.source !== 'file') brought.add(seriesId(key));
      const position = market.openSeries(opening);
      const longer = timeframes()
        .filter((to) => BASES.includes(timeframe) && timeframeMs(to) > timeframeMs(timeframe))
        .map((to) => ({
          key: { symbol: key.symbol, timeframe: to },
          resampler: new Resampler(instrument.calendar, timeframe, to),
        }));
      const base = { opening, key, longer };
      bases.set(seriesId(key), base);
      for (const one of longer) {
        const id = seriesId(one.key);
        if (!joinedFrom.has(id)) joinedFrom.set(id, seriesId(key));
      }
      for (const one of longerOf(key)) {
        const known = market.openSeries({ ...opening, timeframe: one.key.timeframe });
        if (position.last === null) continue;
        const last = position.last.time;
        joinAgain(base, one, known.last?.time ?? 0, Infinity, {
          origin: opening.source === 'simulated' ? 'simulated' : 'live',
          liveFrom: last - timeframeMs(one.key.timeframe),
          receivedAt: last,
        });
      }
      return position;
    },

    apply(key, incoming) {
      const verdict = market.apply(key, incoming);
      const { candle, origin, receivedAt } = incoming;
      const base = bases.get(seriesId(key));
      if (base === undefined || (verdict.kind !== 'appended' && verdict.kind !== 'revised')) return verdict;
      const moment = { origin, liveFrom: -Infinity, receivedAt };
      for (const longer of longerOf(key)) {
        if (verdict.kind === 'revised') joinAgain(base, longer, candle.time, Infinity, moment);
        else for (const closed of longer.resampler.push(candle)) store(longer, closed, candle, moment);
      }
      return verdict;
    },

    backfill(key, chunk) {
      const verdict = market.backfill(key, chunk);
      const base = bases.get(seriesId(key));
      const first = chunk.candles[0];
      const last = chunk.candles.at(-1);
      if (base === undefined || first === undefined || last === undefined) return verdict;
      if (verdict.appended + verdict.revised === 0) return verdict;
      for (const longer of longerOf(key)) joinAgain(base, longer, first.time, last.time, chunk);
      return verdict;
    },

    forming: (key, forming) => market.forming(key, forming),

    feed(key, report) {
      market.feed(key, report);
      for (const longer of longerOf(key)) market.feed(longer.key, report);
    },

    joinAnew() {
      for (const { opening } of [...bases.values()]) joined.openSeries(opening);
    },
  };
  return joined;
}
