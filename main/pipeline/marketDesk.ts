import type { CandleVerdict, MarketPort, SeriesOpening, SeriesSummary } from '../../app/engine/ports';
import { seriesId, type SeriesKey } from '../../app/market/series';
import { applyCandle } from './applyCandle';
import { applyForming } from './applyForming';
import { applyChunk, failedChunk } from './applyChunk';
import { followOutcomes } from './followOutcomes';
import { errorFields } from '../log/errorFields';
import type { PipelineCore } from './pipelineCore';
import { sameReport } from './sameReport';
import { saveSnapshot } from './saveSnapshot';
import { createSeriesState, summaryOf, type SeriesState } from './seriesState';
import { tryRecover } from './settle';
import { storeOpening } from './storeOpening';

export interface MarketDesk extends MarketPort {
  summaries(): readonly SeriesSummary[];
  /** Null for a series that was never stored. */
  stateOf(key: SeriesKey): SeriesState | null;
  /** Reads what is stored of every known series, without waking its engine; throws what the database throws. */
  loadKnown(): void;
  /** The engine is another one: every series that ran is brought to where the database stands, and says nothing of it. */
  restartEngines(): void;
  /** Stores the engine's states, so that the next start replays nothing; inside a transaction. */
  saveSnapshots(): void;
}

/** Where market sources come in: every candle of every series passes here, one after the other. */
export function createMarketDesk(core: PipelineCore): MarketDesk {
  const { storage, hub, log, notices, clock } = core;
  /** Announced, but not on disk yet. */
  const openings = new Map<string, SeriesOpening>();
  const book = new Map<string, SeriesState>();

  /** The opened series, or null while the database does not let it be opened. */
  function find(key: SeriesKey): SeriesState | null {
    const id = seriesId(key);
    const unwritten = openings.get(id);
    if (unwritten !== undefined) return open(id, unwritten);
    const state = book.get(id);
    if (state === undefined) throw new Error(`${id} was not opened`);
    return state;
  }

  /** Writes the opening down; what the database refuses is tried again with the next candle. */
  function open(id: string, opening: SeriesOpening): SeriesState | null {
    openings.set(id, opening);
    const stored = storeOpening(core, opening);
    if (!stored.ok) {
      notices.storageFailed(stored.problem);
      return null;
    }
    openings.delete(id);
    const state = book.get(id) ?? createSeriesState(stored.value, opening.source);
    state.stored = stored.value;
    state.source = opening.source;
    book.set(id, state);
    return state;
  }

  /** A bug in the engine must not take the terminal down: the series goes back to what is stored. */
  function guarded<T>(key: SeriesKey, work: (state: SeriesState) => T, otherwise: () => T): T {
    const state = find(key);
    if (state === null) return otherwise();
    try {
      return work(state);
    } catch (error) {
      state.ready = false;
      log('error', 'a candle failed in the engine', { ...key, ...errorFields(error) });
      const text = {
        pt: `Um candle de ${key.symbol} ${key.timeframe} falhou na análise e foi recusado. Envie o arquivo de logs/.`,
        en: `A candle of ${key.symbol} ${key.timeframe} failed in the analysis and was refused. Please send the file in logs/.`,
      };
      notices.post({ code: 'engine-failed', level: 'error', text, at: clock.now() });
      return otherwise();
    }
  }

  return {
    openSeries(opening) {
      const key = { symbol: opening.instrument.symbol, timeframe: opening.timeframe };
      const state = open(seriesId(key), opening);
      if (state === null) return { last: null, count: 0 };
      if (!state.ready) tryRecover(core, state);
      // A cooldown holds for a symbol in all its timeframes: the engine has to know what each of them said.
      for (const other of book.values())
        if (!other.ready && other.stored.key.symbol === key.symbol) tryRecover(core, other);
      followOutcomes(core, state, [], []);
      hub.publish({ type: 'series', series: summaryOf(state) });
      return { last: state.last, count: state.count };
    },
    apply: (key, incoming) =>
      guarded<CandleVerdict>(
        key,
        (state) => applyCandle(core, state, incoming),
        () => ({ kind: 'rejected', reason: 'storage-failed' }),
      ),
    backfill: (key, chunk) =>
      guarded(
        key,
        (state) => applyChunk(core, state, chunk),
        () => failedChunk(chunk.candles),
      ),
    forming(key, forming) {
      guarded(
        key,
        (state) => applyForming(core, state, book.values(), forming),
        () => undefined,
      );
      hub.publish({ type: 'forming', key, forming });
    },
    feed(key, report) {
      const state = find(key);
      if (state === null || sameReport(state.feed, report)) return;
      if (state.feed.state !== report.state) log('info', 'feed', { ...key, state: report.state });
      state.feed = report;
      hub.publish({ type: 'series', series: summaryOf(state) });
    },
    stateOf: (key) => book.get(seriesId(key)) ?? null,
    summaries: () => [...book.values()].map(summaryOf),
    loadKnown() {
      for (const stored of storage.series.all()) {
        const state = createSeriesState(stored, stored.source);
        state.last = storage.candles.last(stored.id);
        state.count = storage.candles.count(stored.id);
        book.set(seriesId(stored.key), state);
      }
    },
    restartEngines() {
      const running = [...book.values()].filter((state) => state.ready);
      for (const state of running) state.ready = false;
      for (const state of running) tryRecover(core, state);
    },
    saveSnapshots() {
      for (const state of book.values())
        if (state.ready && state.last !== null && state.sinceSnapshot > 0)
          saveSnapshot(core, state, state.last.time, state.count);
    },
  };
}
