import type { DetectorId } from '../detectors/detectorId';
import { DETECTOR_IDS } from '../detectors/detectorId';
import { breakEvenOf } from './breakEven';
import type {
  DetectorEvaluation,
  Evaluation,
  FalseGate,
  Gates,
  JudgedAlert,
  JudgedEvent,
  OutcomeCounts,
  WinGate,
} from './evaluation';
import type { EvaluationSettings } from './evaluationSettings';
import { expectancyOf } from './expectancy';
import { CAPTURE_AT_LEAST, FALSE_AT_MOST, gateAtLeast, gateAtMost, WIN_AT_LEAST } from './gate';
import type { History } from './history';
import { MATCHES, type Match } from './match';
import { cellOf, type MatchTable } from './matchTable';
import { outcomeOf } from './outcomeOf';
import { warningsOf } from './warnings';

/** What claims to foresee large moves, and so is held to capture and false alerts. */
export const VOLATILITY: readonly DetectorId[] = ['extreme-volatility', 'volatility-shock'];

export interface EvaluationQuestion {
  /** Candle numbers of the history, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The opportunities of the whole history, and what an alert anywhere would be worth. */
  readonly table: MatchTable;
  /** Count refused candidates too, as if there were no admission rules. */
  readonly raw: boolean;
  readonly settings: EvaluationSettings;
}

/** Judges what the engine found in one period: every figure by the definitions of design.md section 2. */
export function evaluate(history: History, question: EvaluationQuestion): Evaluation {
  const { from, to, table, raw, settings } = question;
  const alerts = history.drafts
    .filter(({ draft, candle }) => candle >= from && candle < to && (raw || draft.reason === null))
    .map(({ draft, candle }): JudgedAlert => {
      const match = MATCHES[table.match[cellOf(candle, draft.direction)]!]!;
      return { draft, candle, outcome: outcomeOf(draft, candle, history, settings), match };
    });
  const period: JudgedPeriod = { from, to, table, history, settings };
  const mayCapture = ofDetectors(alerts, VOLATILITY);
  const events = eventsCaughtBy(mayCapture, period);
  const counted = alerts.filter(({ match }) => match !== 'excluded');
  const gates: Gates = {
    capture: captureGate(events),
    false: falseGate(mayCapture),
    win: winGate(counted, history, settings),
  };
  const sessions = new Set(history.days.subarray(from, to)).size;
  const outcomes = countOutcomes(counted);
  const expectancy = expectancyAt(counted, history);
  return {
    from,
    to,
    sessions,
    alerts,
    events,
    gates,
    outcomes,
    expectancy,
    detectors: new Map(DETECTOR_IDS.map((id) => [id, evaluateDetector(id, alerts, period)])),
    warnings: warningsOf({ gates, outcomes, expectancy, sessions }),
  };
}

interface JudgedPeriod extends Pick<EvaluationQuestion, 'from' | 'to' | 'table' | 'settings'> {
  readonly history: History;
}

function evaluateDetector(
  id: DetectorId,
  alerts: readonly JudgedAlert[],
  period: JudgedPeriod,
): DetectorEvaluation {
  const { history, settings } = period;
  const own = ofDetectors(alerts, [id]);
  const counted = own.filter(({ match }) => match !== 'excluded');
  const foresees = VOLATILITY.includes(id);
  return {
    alerts: own.length,
    outcomes: countOutcomes(counted),
    gates: {
      capture: foresees ? captureGate(eventsCaughtBy(own, period)) : null,
      false: foresees ? falseGate(own) : null,
      win: winGate(counted, history, settings),
    },
    expectancy: expectancyAt(counted, history),
  };
}

function ofDetectors(alerts: readonly JudgedAlert[], ids: readonly DetectorId[]): readonly JudgedAlert[] {
  return alerts.filter(({ draft }) => draft.patterns.some((pattern) => ids.includes(pattern)));
}

/** The events that begin in the period; all alerts of one direction near enough to an event catch it. */
function eventsCaughtBy(
  alerts: readonly JudgedAlert[],
  { from, to, table }: JudgedPeriod,
): readonly JudgedEvent[] {
  const caught = new Set<number>();
  for (const { candle, draft } of alerts) {
    const cell = cellOf(candle, draft.direction);
    for (let at = table.from[cell]!; at < table.to[cell]!; at++) caught.add(table.order[at]!);
  }
  return table.events
    .map((event, index): JudgedEvent => ({ ...event, captured: caught.has(index) }))
    .filter(({ first }) => first >= from && first < to);
}

function captureGate(events: readonly JudgedEvent[]): Gates['capture'] {
  const counted = events.filter(({ atEdge }) => !atEdge);
  return gateAtLeast(CAPTURE_AT_LEAST, counted.filter(({ captured }) => captured).length, counted.length);
}

/** The share of all alerts; neutral ones are not false, and are told apart beside it. */
function falseGate(alerts: readonly JudgedAlert[]): FalseGate {
  const count = (wanted: Match): number => alerts.filter(({ match }) => match === wanted).length;
  const captured = count('captured');
  const neutral = count('neutral');
  const wrong = count('false');
  return { ...gateAtMost(FALSE_AT_MOST, wrong, wrong + captured + neutral), captured, neutral };
}

function winGate(alerts: readonly JudgedAlert[], history: History, settings: EvaluationSettings): WinGate {
  const resolved = alerts.filter(({ outcome }) => outcome !== null);
  const wins = resolved.filter(({ outcome }) => outcome?.result === 'target').length;
  const even = resolved.map(({ draft, outcome }) =>
    breakEvenOf(draft, outcome!, history.instrument, settings),
  );
  return {
    ...gateAtLeast(WIN_AT_LEAST, wins, resolved.length),
    breakEven: even.length === 0 ? null : even.reduce((sum, share) => sum + share, 0) / even.length,
  };
}

function expectancyAt(alerts: readonly JudgedAlert[], { days }: History): Evaluation['expectancy'] {
  return expectancyOf(
    alerts.flatMap(({ candle, outcome }) =>
      outcome === null ? [] : [{ session: days[candle]!, r: outcome.r }],
    ),
  );
}

function countOutcomes(alerts: readonly JudgedAlert[]): OutcomeCounts {
  const ended = (result: string): number => alerts.filter(({ outcome }) => outcome?.result === result).length;
  return {
    target: ended('target'),
    stop: ended('stop'),
    timeout: ended('timeout'),
    ambiguous: alerts.filter(({ outcome }) => outcome?.ambiguous === true).length,
    unresolved: alerts.filter(({ outcome }) => outcome === null).length,
  };
}
