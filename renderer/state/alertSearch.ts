import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Alert } from '../../app/alerts/alert';
import type { Text } from '../../app/contract/ipcText';
import { NEWEST_FIRST, type AlertSort, type AlertSortKey } from '../../app/engine/ports/alertSort';
import type { AlertFilter } from '../../app/engine/ports/terminal';
import { request } from '../api/request';
import { afterChart } from './afterChart';

const PAGE = 200;
/** What a trader wants to see first of these stands at their upper end. */
const STARTS_HIGH: ReadonlySet<AlertSortKey> = new Set(['time', 'severity', 'confidence', 'outcome']);

export interface AlertSearchState {
  readonly filter: AlertFilter;
  readonly sort: AlertSort;
  /** The symbol is the chart's, until the trader chooses one. */
  readonly followsChart: boolean;
  readonly rows: readonly Alert[];
  readonly total: number;
  readonly nextCursor: string | null;
  /** `first`: the first page is being read; `more`: a further one. */
  readonly reading: 'first' | 'more' | null;
  readonly problem: Text | null;
  /** False until the first answer. */
  readonly read: boolean;
}

/** A list of stored alerts that is searched a page at a time. */
export interface AlertSearch {
  readonly use: UseBoundStore<StoreApi<AlertSearchState>>;
  /** Reads the first page for a filter. */
  search(filter: AlertFilter): Promise<void>;
  /** Reads the page after the last row; does nothing when there is none. */
  readMore(): Promise<void>;
  /** Lists the symbol whose chart is shown, unless the trader chose otherwise. */
  followChart(symbol: string): void;
  /** Changes the filter as the trader asks; from the first choice of a symbol on the chart is not followed. */
  filter(change: Partial<AlertFilter>): void;
  /** Sorts by this; asked for what is sorted by already, the other way round. */
  readonly sortBy: (by: AlertSortKey) => void;
  /** Brings newer states of alerts into rows that are already shown. */
  refreshRows(changed: readonly Alert[]): void;
}

export function createAlertSearch(first: AlertFilter): AlertSearch {
  const use = create<AlertSearchState>(() => ({
    filter: first,
    sort: NEWEST_FIRST,
    followsChart: true,
    rows: [],
    total: 0,
    nextCursor: null,
    reading: null,
    problem: null,
    read: false,
  }));
  /** Each search makes the answers to the ones before it void. */
  let searches = 0;

  async function search(filter: AlertFilter): Promise<void> {
    searches += 1;
    const mine = searches;
    use.setState({ filter, reading: 'first' });
    await afterChart();
    if (mine !== searches) return;
    const { sort } = use.getState();
    const answer = await request('alerts:query', { ...filter, sort, limit: PAGE, cursor: null });
    if (mine !== searches) return;
    if (!answer.ok) {
      use.setState({ reading: null, problem: answer.text, read: true });
      return;
    }
    const { alerts, total, nextCursor } = answer.value;
    use.setState({ rows: alerts, total, nextCursor, reading: null, problem: null, read: true });
  }

  return {
    use,
    search,
    async readMore() {
      const { filter, sort, nextCursor, reading } = use.getState();
      if (reading !== null || nextCursor === null) return;
      const mine = searches;
      use.setState({ reading: 'more' });
      const answer = await request('alerts:query', { ...filter, sort, limit: PAGE, cursor: nextCursor });
      if (mine !== searches) return;
      if (!answer.ok) {
        use.setState({ reading: null, problem: answer.text });
        return;
      }
      const page = answer.value;
      use.setState((state) => ({
        rows: [...state.rows, ...page.alerts],
        total: page.total,
        nextCursor: page.nextCursor,
        reading: null,
        problem: null,
      }));
    },
    followChart(symbol) {
      const { followsChart, filter } = use.getState();
      if (followsChart && filter.symbol !== symbol) void search({ ...filter, symbol });
    },
    filter(change) {
      if (change.symbol !== undefined) use.setState({ followsChart: false });
      void search({ ...use.getState().filter, ...change });
    },
    sortBy: (by) => {
      const { sort, filter } = use.getState();
      const descending = sort.by === by ? !sort.descending : STARTS_HIGH.has(by);
      use.setState({ sort: { by, descending } });
      void search(filter);
    },
    refreshRows(changed) {
      if (changed.length === 0) return;
      const newest = new Map(changed.map((alert) => [alert.id, alert]));
      use.setState((state) =>
        state.rows.some(({ id }) => newest.has(id))
          ? { rows: state.rows.map((row) => newest.get(row.id) ?? row) }
          : state,
      );
    },
  };
}
