import type { DetectorId } from '../detectors/detectorId';
import { DETECTOR_IDS } from '../detectors/detectorId';
import type {
  DetectorEvaluation,
  Evaluation,
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
import { captures, judge, type Label } from './match';
import type { Opportunity } from './opportunity';
import { outcomeOf } from './outcomeOf';
import { warningsOf } from './warnings';

/** What claims to foresee large moves, and so is held to capture and false alerts. */
const VOLATILITY: readonly DetectorId[] = ['extreme-volatility', 'volatility-shock'];

export interface EvaluationQuestion {
  /** Candle numbers of the history, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Opportunities of the whole history, and how false alerts are told. */
  readonly events: readonly Opportunity[];
  readonly label: Label;
  /** Count refused candidates too, as if there were no admission rules. */
  readonly raw: boolean;
  readonly settings: EvaluationSettings;
}

/** Judges what the engine found in one period: every figure by the definitions of design.md section 2. */
export function evaluate(history: History, question: EvaluationQuestion): Evaluation {
  const { from, to, label, raw, settings } = question;
  const alerts = history.drafts
    .filter(({ draft, candle }) => candle >= from && candle < to && (raw || draft.reason === null))
    .map(({ draft, candle }): JudgedAlert => {
      const match = judge({ candle, direction: draft.direction }, question.events, label);
      return { draft, candle, outcome: outcomeOf(draft, candle, history, settings), match };
    });
  const inPeriod = question.events.filter(({ first }) => first >= from && first < to);
  const mayCapture = ofDetectors(alerts, VOLATILITY);
  const counted = alerts.filter(({ match }) => match !== 'excluded');
  const gates: Gates = {
    capture: captureGate(inPeriod, mayCapture),
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
    events: inPeriod.map((event) => ({ ...event, captured: isCaptured(event, mayCapture) })),
    gates,
    outcomes,
    expectancy,
    detectors: new Map(
      DETECTOR_IDS.map((id) => [id, evaluateDetector(id, alerts, inPeriod, history, settings)]),
    ),
    warnings: warningsOf({ gates, outcomes, expectancy, sessions }),
  };
}

function evaluateDetector(
  id: DetectorId,
  alerts: readonly JudgedAlert[],
  events: readonly Opportunity[],
  history: History,
  settings: EvaluationSettings,
): DetectorEvaluation {
  const own = ofDetectors(alerts, [id]);
  const counted = own.filter(({ match }) => match !== 'excluded');
  const foresees = VOLATILITY.includes(id);
  return {
    alerts: own.length,
    outcomes: countOutcomes(counted),
    gates: {
      capture: foresees ? captureGate(events, own) : null,
      false: foresees ? falseGate(own) : null,
      win: winGate(counted, history, settings),
    },
    expectancy: expectancyAt(counted, history),
  };
}

function ofDetectors(alerts: readonly JudgedAlert[], ids: readonly DetectorId[]): readonly JudgedAlert[] {
  return alerts.filter(({ draft }) => draft.patterns.some((pattern) => ids.includes(pattern)));
}

function captureGate(events: readonly Opportunity[], alerts: readonly JudgedAlert[]): Gates['capture'] {
  const counted = events.filter(({ atEdge }) => !atEdge);
  const caught = counted.filter((event) => isCaptured(event, alerts));
  return gateAtLeast(CAPTURE_AT_LEAST, caught.length, counted.length);
}

function isCaptured(event: Opportunity, alerts: readonly JudgedAlert[]): JudgedEvent['captured'] {
  return alerts.some(({ candle, draft }) => captures({ candle, direction: draft.direction }, event));
}

/** Neutral alerts count neither way: they are not in `n`. */
function falseGate(alerts: readonly JudgedAlert[]): Gates['false'] {
  const wrong = alerts.filter(({ match }) => match === 'false').length;
  const right = alerts.filter(({ match }) => match === 'captured').length;
  return gateAtMost(FALSE_AT_MOST, wrong, wrong + right);
}

function winGate(alerts: readonly JudgedAlert[], history: History, settings: EvaluationSettings): WinGate {
  const resolved = alerts.filter(({ outcome }) => outcome !== null);
  const wins = resolved.filter(({ outcome }) => outcome?.result === 'target').length;
  const cost = settings.costPerContract / history.instrument.pointValue;
  const even = resolved.flatMap(({ draft, outcome }) => {
    const risk = Math.abs(outcome!.fill - draft.plan.stop);
    const reward = Math.abs(draft.plan.target - outcome!.fill);
    return risk + reward > 0 ? [Math.min(1, (risk + cost) / (risk + reward))] : [];
  });
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
