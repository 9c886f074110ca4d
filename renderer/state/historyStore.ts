import { create } from 'zustand';
import type { Alert } from '../../app/alerts/alert';
import type { Text } from '../../app/contract/ipcText';
import type { AlertFilter } from '../../app/engine/ports/terminal';
import { request } from '../api/request';

const PAGE = 200;

export const NO_FILTER: AlertFilter = {
  from: null,
  to: null,
  symbol: null,
  pattern: null,
  severity: null,
  direction: null,
  status: null,
  origin: null,
  reason: null,
};

interface HistoryState {
  readonly filter: AlertFilter;
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

export const useHistory = create<HistoryState>(() => ({
  filter: NO_FILTER,
  followsChart: true,
  rows: [],
  total: 0,
  nextCursor: null,
  reading: null,
  problem: null,
  read: false,
}));

/** Each search makes the answers to the ones before it void. */
let search = 0;

/** Reads the first page for a filter. */
export async function searchHistory(filter: AlertFilter): Promise<void> {
  search += 1;
  const mine = search;
  useHistory.setState({ filter, reading: 'first' });
  const answer = await request('alerts:query', { ...filter, limit: PAGE, cursor: null });
  if (mine !== search) return;
  if (!answer.ok) {
    useHistory.setState({ reading: null, problem: answer.text, read: true });
    return;
  }
  const { alerts, total, nextCursor } = answer.value;
  useHistory.setState({ rows: alerts, total, nextCursor, reading: null, problem: null, read: true });
}

/** Reads the page after the last row; does nothing when there is none. */
export async function readMoreHistory(): Promise<void> {
  const { filter, nextCursor, reading } = useHistory.getState();
  if (reading !== null || nextCursor === null) return;
  const mine = search;
  useHistory.setState({ reading: 'more' });
  const answer = await request('alerts:query', { ...filter, limit: PAGE, cursor: nextCursor });
  if (mine !== search) return;
  if (!answer.ok) {
    useHistory.setState({ reading: null, problem: answer.text });
    return;
  }
  const page = answer.value;
  useHistory.setState((state) => ({
    rows: [...state.rows, ...page.alerts],
    total: page.total,
    nextCursor: page.nextCursor,
    reading: null,
    problem: null,
  }));
}

/** Lists the symbol whose chart is shown, unless the trader chose otherwise. */
export function followChart(symbol: string): void {
  const { followsChart, filter } = useHistory.getState();
  if (followsChart && filter.symbol !== symbol) void searchHistory({ ...filter, symbol });
}

/** Changes the filter as the trader asks; from the first choice of a symbol on the chart is not followed. */
export function filterHistory(change: Partial<AlertFilter>): void {
  if (change.symbol !== undefined) useHistory.setState({ followsChart: false });
  void searchHistory({ ...useHistory.getState().filter, ...change });
}

/** Brings newer states of alerts into rows that are already shown. */
export function refreshHistoryRows(changed: readonly Alert[]): void {
  if (changed.length === 0) return;
  const newest = new Map(changed.map((alert) => [alert.id, alert]));
  useHistory.setState((state) =>
    state.rows.some(({ id }) => newest.has(id))
      ? { rows: state.rows.map((row) => newest.get(row.id) ?? row) }
      : state,
  );
}
