import type { History } from '../../../app/evaluation/history';
import { opportunitiesOf, type Mark } from '../../../app/evaluation/marks';
import { buildMatchTable, type MatchTable } from '../../../app/evaluation/matchTable';
import { normalizedMoves } from '../../../app/evaluation/normalizedMoves';
import { findOpportunities } from '../../../app/evaluation/opportunity';
import { timeframeMs } from '../../../app/market/timeframe';

/** Where the opportunities of a history lie. */
interface Labelled {
  readonly table: MatchTable;
  /** Marks that lie on no candle of the history. */
  readonly misplaced: readonly Mark[];
}

/** The automatic label, or the trader's own marks in its place. */
export function labelHistory(history: History, marks: readonly Mark[] | null): Labelled {
  const count = history.candles.length;
  if (marks === null) {
    const moves = normalizedMoves(history.closes, history.sessions);
    const table = buildMatchTable(count, findOpportunities(moves), { kind: 'automatic', moves });
    return { table, misplaced: [] };
  }
  const { events, misplaced } = opportunitiesOf(marks, history, timeframeMs(history.timeframe));
  return { table: buildMatchTable(count, events, { kind: 'marks', count }), misplaced };
}
