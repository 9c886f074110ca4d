import type { DetectorId } from '../../detectors/detectorId';
import type { Expectancy } from '../expectancy';
import type { Gate } from '../gate';
import { LEAST_SAMPLE } from '../leastSample';

/** `few`: not enough cases to say; `outside`: the live interval does not hold what the backtest found. */
export type DriftState = 'few' | 'inside' | 'outside';

/** What is compared: three shares, and the mean result in R. */
export const DRIFT_MEASURES = ['win', 'false', 'capture', 'meanR'] as const;
export type DriftMeasure = (typeof DRIFT_MEASURES)[number];

/** One measure of a pattern, live beside the backtest. */
export interface Drift {
  readonly pattern: DetectorId;
  readonly share: DriftMeasure;
  readonly state: DriftState;
  readonly live: Pick<Gate, 'n' | 'value' | 'low' | 'high'>;
  readonly backtest: number;
}

/** What is compared of a pattern; null where it does not claim any. */
export interface ComparedPattern {
  readonly id: DetectorId;
  readonly gates: { readonly win: Gate; readonly false: Gate | null; readonly capture: Gate | null };
  readonly expectancyR: Expectancy | null;
}

/** Fewer sessions than this cannot be resampled. */
const LEAST_SESSIONS = 20;

/**
 * Whether patterns still do live what they did in the backtest: each measure whose 95 % interval no longer holds the
 * backtest's value has drifted; shares by Wilson, the mean result by resampling whole sessions. Nothing is said of what
 * the backtest never saw, and nothing on fewer than 30 cases on either side.
 *
 * @param sessions in which the live alerts came
 */
export function driftOf(
  live: readonly ComparedPattern[],
  backtest: readonly ComparedPattern[],
  sessions: number,
): readonly Drift[] {
  return live.flatMap((pattern) => {
    const known = backtest.find(({ id }) => id === pattern.id);
    if (known === undefined) return [];
    return DRIFT_MEASURES.flatMap((share): Drift[] => {
      const now = measureOf(pattern, share);
      const then = measureOf(known, share);
      if (now === null || then === null) return [];
      const isFew =
        Math.min(now.n, then.n) < LEAST_SAMPLE || (share === 'meanR' && sessions < LEAST_SESSIONS);
      const isInside = then.value >= now.low && then.value <= now.high;
      const state = isFew ? 'few' : isInside ? 'inside' : 'outside';
      return [{ pattern: pattern.id, share, state, live: now, backtest: then.value }];
    });
  });
}

/** Null: it has none, or there is no case of it. */
function measureOf(
  { gates, expectancyR }: ComparedPattern,
  measure: DriftMeasure,
): { readonly n: number; readonly value: number; readonly low: number; readonly high: number } | null {
  if (measure === 'meanR') return expectancyR === null ? null : { n: gates.win.n, ...expectancyR };
  const gate = gates[measure];
  const value = gate?.value ?? null;
  return gate === null || value === null ? null : { ...gate, value };
}
