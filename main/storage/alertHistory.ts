import type { AlertFilter, AlertPage, AlertQuery, ReasonCounts } from '../../app/engine/ports';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import { readCursor, writeCursor } from './alertCursor';
import { byReason, facetMask } from './alertFacets';
import { AlertIndex, type AlertPlace } from './alertIndex';
import type { AlertChange, AlertStore } from './alertStore';
import type { Db } from './database';
import type { SymbolCodes } from './symbolCodes';

/** Alerts read at once while the index fills: some 5 ms of work. */
const SLICE = 10_000;

export interface AlertHistory {
  page(query: AlertQuery): AlertPage;
  count(filter: AlertFilter): number;
  /** What matches the filter but for its `reason`, counted by reason. */
  reasons(filter: AlertFilter): ReasonCounts;
  /** A committed change. */
  follow(change: AlertChange): void;
  /** Fills the index in slices, between other work; a query that comes earlier fills the rest at once. */
  warm(scheduler: Scheduler): void;
  stop(): void;
}

/** Searches the alert history through an index in memory, which fills itself from the database once. */
export function createAlertHistory(db: Db, alerts: AlertStore, symbols: SymbolCodes): AlertHistory {
  const slice = db
    .prepare<[number, number, number], [string, string, string]>(
      `SELECT json_group_array(candle_time), json_group_array(seq), json_group_array(facets)
       FROM (SELECT candle_time, seq, facets FROM alerts INDEXED BY alerts_in_order
             WHERE (candle_time, seq) > (?, ?) ORDER BY candle_time, seq LIMIT ?)`,
    )
    .raw();
  const index = new AlertIndex();
  let loaded = false;
  let cancel: (() => void) | null = null;

  function loadSlice(): void {
    const last = index.last ?? { candleTime: -1, seq: 0 };
    const row = slice.get(last.candleTime, last.seq, SLICE);
    const [times, seqs, facets] = row === undefined ? [[], [], []] : [...row.map(numbers)];
    times?.forEach((candleTime, at) => {
      index.set({ candleTime, seq: seqs?.[at] ?? 0 }, facets?.[at] ?? 0);
    });
    loaded = (times?.length ?? 0) < SLICE;
  }

  function filled(): AlertIndex {
    while (!loaded) loadSlice();
    return index;
  }

  function find(
    filter: AlertFilter,
    before: AlertPlace | null,
    limit: number,
  ): ReturnType<AlertIndex['find']> {
    const code = filter.symbol === null ? null : symbols.find(filter.symbol);
    if (filter.symbol !== null && code === null) return { total: 0, page: [], more: false };
    const { from, to } = filter;
    return filled().find({ ...facetMask(filter, code), from, to, before, limit });
  }

  return {
    page(query) {
      const before = query.cursor === null ? null : readCursor(query.cursor);
      const foreign = query.cursor !== null && before === null;
      const { total, page, more } = find(query, before, foreign ? 0 : query.limit);
      const end = page.at(-1);
      return {
        total,
        alerts: alerts.bySeqs(page.map(({ seq }) => seq)),
        nextCursor: more && end !== undefined ? writeCursor(end) : null,
      };
    },
    count: (filter) => find(filter, null, 0).total,
    reasons(filter) {
      const code = filter.symbol === null ? null : symbols.find(filter.symbol);
      if (filter.symbol !== null && code === null) return {};
      const { from, to } = filter;
      return byReason(
        filled().countReasons({ ...facetMask({ ...filter, reason: 'refused' }, code), from, to }),
      );
    },
    follow({ place, facets }) {
      if (loaded || isAtOrBefore(place, index.last)) index.set(place, facets);
    },
    warm(scheduler) {
      const step = (): void => {
        cancel = null;
        if (!loaded) loadSlice();
        if (!loaded) cancel = scheduler.after(0, step);
      };
      cancel ??= scheduler.after(0, step);
    },
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}

function numbers(text: string): readonly number[] {
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? parsed.map(Number) : [];
}

/** Whether the filling has already passed this place; what lies ahead it will read by itself. */
function isAtOrBefore(place: AlertPlace, last: AlertPlace | null): boolean {
  if (last === null) return false;
  return (
    place.candleTime < last.candleTime || (place.candleTime === last.candleTime && place.seq <= last.seq)
  );
}
