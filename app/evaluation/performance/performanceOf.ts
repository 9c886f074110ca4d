import { buildMatchTable, cellOf } from '../matchTable';
import { evaluateAlerts } from '../evaluateAlerts';
import type { JudgedAlert } from '../evaluation';
import type { EvaluationSettings } from '../evaluationSettings';
import type { History } from '../history';
import { MATCHES } from '../match';
import { normalizedMoves } from '../normalizedMoves';
import { findOpportunities } from '../opportunity';
import type { Period } from '../period';
import { performanceSet, type PerformanceSet } from './performanceSet';
import type { SaidAlert } from './saidAlert';

export interface PerformanceQuestion {
  /** The candles around the period; its own drafts do not count. */
  readonly history: History;
  readonly period: Period;
  /** Oldest first; those on no candle of the history are left out. */
  readonly said: readonly SaidAlert[];
  /** Candles during which Vigia watched: a move in any other could not be captured. */
  readonly watched: (candle: number) => boolean;
  readonly settings: EvaluationSettings;
  /** Alerts found before this, UTC ms, came of other settings than those of now; null: none did. */
  readonly settledAt: number | null;
}

/** What was said and how it ended, by the very definitions of a backtest. */
export interface Performance {
  readonly sessions: number;
  /** Alerts that went out to the trader. */
  readonly delivered: PerformanceSet;
  /** The refused ones too. */
  readonly all: PerformanceSet;
  /** What was told under the settings of now: only that can be held to a backtest of them. */
  readonly settled: PerformanceSet;
  /** Sessions in which that came. */
  readonly settledSessions: number;
}

/**
 * Judges alerts as they are stored, with the outcomes that were written down when they ended. The trader's own price
 * levels stand by themselves: no backtest has them.
 */
export function performanceOf(question: PerformanceQuestion): Performance {
  const { history, period, said, watched, settings, settledAt } = question;
  const moves = normalizedMoves(history.closes, history.sessions);
  const count = history.candles.length;
  const table = buildMatchTable(count, findOpportunities(moves), { kind: 'automatic', moves });
  const at = new Map(history.candles.map(({ time }, index) => [time, index]));
  const alerts = said.flatMap((draft): JudgedAlert<SaidAlert>[] => {
    const candle = at.get(draft.candleTime);
    if (candle === undefined || candle < period.from || candle >= period.to) return [];
    const match = MATCHES[table.match[cellOf(candle, draft.direction)]!]!;
    return [{ draft, candle, outcome: draft.outcome, match }];
  });
  const asked = { ...period, table, settings, watched };
  const setOf = (some: readonly JudgedAlert<SaidAlert>[]): PerformanceSet => {
    const found = some.filter((alert) => !isOwnLevel(alert));
    const own = evaluateAlerts(history, some.filter(isOwnLevel), asked);
    return performanceSet(evaluateAlerts(history, found, asked), own, history);
  };
  const told = alerts.filter(({ draft }) => draft.reason === null);
  const delivered = setOf(told);
  const since = settledAt ?? -Infinity;
  const settled = told.filter(({ draft }) => draft.detectedAt >= since);
  return {
    sessions: new Set(history.days.subarray(period.from, period.to)).size,
    delivered,
    all: setOf(alerts),
    settled: settled.length === told.length ? delivered : setOf(settled),
    settledSessions: new Set(settled.map(({ candle }) => history.days[candle])).size,
  };
}

const isOwnLevel = ({ draft }: JudgedAlert<SaidAlert>): boolean => draft.patterns.includes('price-level');
