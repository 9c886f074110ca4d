import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AlertFilter, AlertPage, AlertQuery, ReasonCounts } from '../../app/engine/ports';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import { readCursor, writeCursor } from './alertCursor';
import { byReason, facetMask } from './alertFacets';
import { AlertIndex, type AlertMatch, type AlertPageRequest, type AlertPlaces } from './alertIndex';
import type { AlertChange, AlertStore } from './alertStore';
import { alertWords, type AlertWords } from './alertWords';
import type { Db } from './database';
import { createNoteWords } from './noteWords';
import { numbersOf } from './numbersOf';
import { orderOf } from './orderOf';
import type { AlertPlace } from './packedPlace';
import type { SymbolCodes } from './symbolCodes';

/** Alerts read at once while the index fills: some 5 ms of work. */
const SLICE = 10_000;
/** The first seconds after a start belong to the market and the window. */
const WARM_AFTER_MS = 3_000;

export interface AlertHistory {
  page(query: AlertQuery): AlertPage;
  count(filter: AlertFilter): number;
  /** What matches the filter but for its `reason`, counted by reason. */
  reasons(filter: AlertFilter): ReasonCounts;
  /** A committed change. */
  follow(change: AlertChange): void;
  /** Fills the index in slices, between other work; a query that comes earlier fills the rest at once. */
  warm(scheduler: Scheduler): void;
  /** Resolves when the index is full, or cannot be filled: the next query says why. The filling goes on without a rest. */
  ready(): Promise<void>;
  stop(): void;
}

/** Searches the alert history through an index in memory, which fills itself from the database once. */
export function createAlertHistory(db: Db, alerts: AlertStore, symbols: SymbolCodes): AlertHistory {
  const slice = db
    .prepare<[number, number, number], [string, string, string, string]>(
      `SELECT json_group_array(candle_time), json_group_array(seq), json_group_array(facets),
         json_group_array(measures)
       FROM (SELECT candle_time, seq, facets, measures FROM alerts INDEXED BY alerts_in_order
             WHERE (candle_time, seq) > (?, ?) ORDER BY candle_time, seq LIMIT ?)`,
    )
    .raw();
  const notes = createNoteWords(db);
  const index = new AlertIndex();
  let lastWords: { readonly text: string; readonly words: AlertWords | null } | null = null;
  let loaded = false;
  let cancel: (() => void) | null = null;
  let readying: Promise<void> | null = null;
  let stopped = false;

  function loadSlice(): void {
    const last = index.last ?? { candleTime: -1, seq: 0 };
    const row = slice.get(last.candleTime, last.seq, SLICE);
    const [times, seqs, facets, measures] = row === undefined ? [] : row.map(numbersOf);
    times?.forEach((candleTime, at) => {
      index.set({ candleTime, seq: seqs?.[at] ?? 0 }, facets?.[at] ?? 0, measures?.[at] ?? 0);
    });
    loaded = (times?.length ?? 0) < SLICE;
  }

  async function fillBetweenTurns(): Promise<void> {
    try {
      while (!loaded && !isStopped()) {
        loadSlice();
        await nextTurn();
      }
    } catch {
      // Expected of a broken disk; whoever asks next hears of it.
    }
  }

  function isStopped(): boolean {
    return stopped;
  }

  function filled(): AlertIndex {
    while (!loaded) loadSlice();
    return index;
  }

  /** The next page of the same search needs no second look for its words, unless something came in between. */
  function wordsOf(text: string): AlertWords | null {
    if (lastWords?.text !== text)
      lastWords = { text, words: alertWords(text, { symbols: symbols.all(), notes }) };
    return lastWords.words;
  }

  /** What `filter` asks of the index; null when it names a symbol that has no alerts. */
  function matchOf(filter: AlertFilter): AlertMatch | null {
    const code = filter.symbol === null ? null : symbols.find(filter.symbol);
    if (filter.symbol !== null && code === null) return null;
    const { from, to, text } = filter;
    return { ...facetMask(filter, code), from, to, words: text === null ? null : wordsOf(text) };
  }

  function find(filter: AlertFilter, page: Omit<AlertPageRequest, keyof AlertMatch>): AlertPlaces {
    const match = matchOf(filter);
    return match === null ? { total: 0, page: [], more: false } : filled().find({ ...match, ...page });
  }

  return {
    page(query) {
      const order = orderOf(query.sort, query.sort.by === 'symbol' ? symbols.all() : []);
      const isRanked = typeof order === 'object';
      const after = query.cursor === null ? null : readCursor(query.cursor, isRanked);
      const isForeign = query.cursor !== null && after === null;
      const { total, page, more } = find(query, { order, after, limit: isForeign ? 0 : query.limit });
      const end = page.at(-1);
      return {
        total,
        alerts: alerts.bySeqs(page.map(({ seq }) => seq)),
        nextCursor: more && end !== undefined ? writeCursor(end, isRanked) : null,
      };
    },
    count: (filter) => find(filter, { order: 'newest', after: null, limit: 0 }).total,
    reasons(filter) {
      const match = matchOf({ ...filter, reason: 'refused' });
      return match === null ? {} : byReason(filled().countReasons(match));
    },
    follow({ place, facets, measures }) {
      lastWords = null;
      if (loaded || isAtOrBefore(place, index.last)) index.set(place, facets, measures);
    },
    warm(scheduler) {
      const step = (): void => {
        cancel = null;
        if (!loaded) loadSlice();
        if (!loaded) cancel = scheduler.after(0, step);
      };
      cancel ??= scheduler.after(WARM_AFTER_MS, step);
    },
    ready: () => (readying ??= fillBetweenTurns().finally(() => (readying = null))),
    stop() {
      stopped = true;
      cancel?.();
      cancel = null;
    },
  };
}

/** Whether the filling has already passed this place; what lies ahead it will read by itself. */
function isAtOrBefore(place: AlertPlace, last: AlertPlace | null): boolean {
  if (last === null) return false;
  return (
    place.candleTime < last.candleTime || (place.candleTime === last.candleTime && place.seq <= last.seq)
  );
}
