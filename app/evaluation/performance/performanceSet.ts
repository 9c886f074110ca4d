import { DETECTOR_IDS, type DetectorId } from '../../detectors/detectorId';
import { sessionCalendar } from '../../market/sessionCalendar';
import { zoneOffset } from '../../market/zoneOffset';
import type { DetectorEvaluation, Evaluation, Gates, JudgedAlert, OutcomeCounts } from '../evaluation';
import type { Expectancy } from '../expectancy';
import type { History } from '../history';
import { tally, type Tally } from '../tallies';
import type { SaidAlert } from './saidAlert';

/** What a pattern did, as a backtest says it, and how far it went for and against the trader on average, in R. */
export interface PatternPerformance extends DetectorEvaluation {
  readonly mfe: number | null;
  readonly mae: number | null;
}

export interface PerformanceSet {
  readonly alerts: number;
  /** Too near to either end of the candles to be judged; in no figure but `alerts`. */
  readonly excluded: number;
  readonly gates: Gates;
  readonly outcomes: OutcomeCounts;
  readonly expectancy: Expectancy | null;
  /** Those with alerts. */
  readonly detectors: readonly { readonly id: DetectorId; readonly performance: PatternPerformance }[];
  /** By the hour of the exchange's clock in which the candle opened, `09`; by its month, `2026-03`. */
  readonly hours: readonly Tally[];
  readonly months: readonly Tally[];
  /** The sum of results after each alert with one, in the order of their candles; at most 600 of them. */
  readonly equity: readonly { readonly time: number; readonly r: number }[];
}

const MOST_POINTS = 600;

/** `own`: the same for the trader's price levels alone. */
export function performanceSet(
  found: Evaluation<SaidAlert>,
  own: Evaluation<SaidAlert>,
  history: Pick<History, 'instrument'>,
): PerformanceSet {
  const counted = found.alerts.filter(({ match }) => match !== 'excluded');
  const { zone } = sessionCalendar(history.instrument.calendar);
  const clock = ({ draft }: JudgedAlert<SaidAlert>): string =>
    new Date(draft.candleTime + zoneOffset(zone, draft.candleTime)).toISOString();
  return {
    alerts: found.alerts.length,
    excluded: found.alerts.length - counted.length,
    gates: found.gates,
    outcomes: found.outcomes,
    expectancy: found.expectancy,
    detectors: DETECTOR_IDS.flatMap((id) => {
      const from = id === 'price-level' ? own : found;
      const evaluation = from.detectors.get(id);
      if (evaluation === undefined || evaluation.alerts === 0) return [];
      return [{ id, performance: { ...evaluation, ...reachOf(from.alerts, id) } }];
    }),
    hours: tally(counted, (alert) => clock(alert).slice(11, 13)),
    months: tally(counted, (alert) => clock(alert).slice(0, 7)),
    equity: equityOf(counted),
  };
}

function reachOf(
  alerts: readonly JudgedAlert<SaidAlert>[],
  id: DetectorId,
): Pick<PatternPerformance, 'mfe' | 'mae'> {
  const ended = alerts.flatMap(({ draft, outcome, match }) =>
    outcome !== null && match !== 'excluded' && draft.patterns.includes(id) ? [outcome] : [],
  );
  if (ended.length === 0) return { mfe: null, mae: null };
  const mean = (of: (outcome: (typeof ended)[number]) => number): number =>
    ended.reduce((sum, outcome) => sum + of(outcome), 0) / ended.length;
  return { mfe: mean(({ mfe }) => mfe), mae: mean(({ mae }) => mae) };
}

function equityOf(alerts: readonly JudgedAlert<SaidAlert>[]): PerformanceSet['equity'] {
  let r = 0;
  const points = alerts.flatMap(({ draft, outcome }) => {
    if (outcome === null) return [];
    r += outcome.r;
    return [{ time: draft.candleTime, r }];
  });
  const stride = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_point, index) => index % stride === 0 || index === points.length - 1);
}
