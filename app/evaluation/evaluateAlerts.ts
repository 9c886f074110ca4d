import type { DetectorId } from '../detectors/detectorId';
import { DETECTOR_IDS } from '../detectors/detectorId';
import { breakEvenOf } from './breakEven';
import type {
  DetectorEvaluation,
  Evaluation,
  FalseGate,
  Gates,
  JudgedAlert,
  JudgedDraft,
  JudgedEvent,
  OutcomeCounts,
  WinGate,
} from './evaluation';
import type { EvaluationSettings } from './evaluationSettings';
import { expectancyOf } from './expectancy';
import { CAPTURE_AT_LEAST, FALSE_AT_MOST, gateAtLeast, gateAtMost, WIN_AT_LEAST } from './gate';
import type { History } from './history';
import type { Match } from './match';
import { cellOf, type MatchTable } from './matchTable';
import { warningsOf } from './warnings';

/** What claims to foresee large moves, and so is held to capture and false alerts. */
export const VOLATILITY: readonly DetectorId[] = ['extreme-volatility', 'volatility-shock'];

type JudgedHistory = Pick<History, 'instrument' | 'days'>;
type Judged = JudgedAlert<JudgedDraft>;

export interface EvaluatedPeriod {
  /** Candle numbers of the history, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The opportunities of the whole history. */
  readonly table: MatchTable;
  readonly settings: EvaluationSettings;
  /** Candles that somebody watched: only events that lie in them could be captured. Absent: all of them. */
  readonly watched?: (candle: number) => boolean;
}

/** Every figure of alerts whose outcomes and matches are known, by the definitions of design.md section 2. */
export function evaluateAlerts<Draft extends JudgedDraft>(
  history: JudgedHistory,
  alerts: readonly JudgedAlert<Draft>[],
  asked: EvaluatedPeriod,
): Evaluation<Draft> {
  const { from, to, settings } = asked;
  const period: JudgedPeriod = { ...asked, history };
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
    warnings: warningsOf({
      gates,
      outcomes,
      expectancy,
      sessions,
      costs: costsIn(counted, history, settings),
    }),
  };
}

interface JudgedPeriod extends EvaluatedPeriod {
  readonly history: JudgedHistory;
}

function evaluateDetector(
  id: DetectorId,
  alerts: readonly Judged[],
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

function ofDetectors(alerts: readonly Judged[], ids: readonly DetectorId[]): readonly Judged[] {
  return alerts.filter(({ draft }) => draft.patterns.some((pattern) => ids.includes(pattern)));
}

/** The events that begin in the period; all alerts of one direction near enough to an event catch it. */
function eventsCaughtBy(
  alerts: readonly Judged[],
  { from, to, table, watched = () => true }: JudgedPeriod,
): readonly JudgedEvent[] {
  const caught = new Set<number>();
  for (const { candle, draft } of alerts) {
    const cell = cellOf(candle, draft.direction);
    for (let at = table.from[cell]!; at < table.to[cell]!; at++) caught.add(table.order[at]!);
  }
  return table.events
    .map((event, index): JudgedEvent => ({ ...event, captured: caught.has(index) }))
    .filter(({ first, last }) => first >= from && first < to && watched(first) && watched(last));
}

function captureGate(events: readonly JudgedEvent[]): Gates['capture'] {
  const counted = events.filter(({ atEdge }) => !atEdge);
  return gateAtLeast(CAPTURE_AT_LEAST, counted.filter(({ captured }) => captured).length, counted.length);
}

/** The share of all alerts; neutral ones are not false, and are told apart beside it. */
function falseGate(alerts: readonly Judged[]): FalseGate {
  const count = (wanted: Match): number => alerts.filter(({ match }) => match === wanted).length;
  const captured = count('captured');
  const neutral = count('neutral');
  const wrong = count('false');
  return { ...gateAtMost(FALSE_AT_MOST, wrong, wrong + captured + neutral), captured, neutral };
}

function winGate(alerts: readonly Judged[], history: JudgedHistory, settings: EvaluationSettings): WinGate {
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

/** What getting in and out costs a mean alert, in R; null without outcomes. */
function costsIn(
  alerts: readonly Judged[],
  { instrument }: JudgedHistory,
  { costPerContract }: EvaluationSettings,
): number | null {
  const risks = alerts.flatMap(({ draft, outcome }) =>
    outcome === null ? [] : [Math.max(instrument.tickSize, Math.abs(outcome.fill - draft.plan.stop))],
  );
  const cost = costPerContract / instrument.pointValue;
  return risks.length === 0 ? null : risks.reduce((sum, risk) => sum + cost / risk, 0) / risks.length;
}

function expectancyAt(alerts: readonly Judged[], { days }: JudgedHistory): Evaluation['expectancy'] {
  return expectancyOf(
    alerts.flatMap(({ candle, outcome }) =>
      outcome === null ? [] : [{ session: days[candle]!, r: outcome.r }],
    ),
  );
}

function countOutcomes(alerts: readonly Judged[]): OutcomeCounts {
  const ended = (result: string): number => alerts.filter(({ outcome }) => outcome?.result === result).length;
  return {
    target: ended('target'),
    stop: ended('stop'),
    timeout: ended('timeout'),
    ambiguous: alerts.filter(({ outcome }) => outcome?.ambiguous === true).length,
    unresolved: alerts.filter(({ outcome }) => outcome === null).length,
  };
}
