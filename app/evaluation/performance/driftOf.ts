import type { DetectorId } from '../../detectors/detectorId';
import type { Gate } from '../gate';
import { LEAST_SAMPLE } from '../leastSample';

/** `few`: not enough live cases to say; `outside`: the live interval does not hold what the backtest found. */
export type DriftState = 'few' | 'inside' | 'outside';

/** One share of a pattern, live beside the backtest. */
export interface Drift {
  readonly pattern: DetectorId;
  readonly share: 'win' | 'false';
  readonly state: DriftState;
  readonly live: Pick<Gate, 'n' | 'value' | 'low' | 'high'>;
  readonly backtest: number;
}

/** The shares of a pattern that are compared; null where it does not claim any. */
export interface ComparedPattern {
  readonly id: DetectorId;
  readonly gates: { readonly win: Gate; readonly false: Gate | null };
}

/**
 * Whether patterns still do live what they did in the backtest: each share whose Wilson 95 % interval no longer holds
 * the backtest's value has drifted. Nothing is said of what the backtest never saw.
 */
export function driftOf(
  live: readonly ComparedPattern[],
  backtest: readonly ComparedPattern[],
): readonly Drift[] {
  return live.flatMap(({ id, gates }) => {
    const known = backtest.find((pattern) => pattern.id === id)?.gates;
    if (known === undefined) return [];
    return (['win', 'false'] as const).flatMap((share): Drift[] => {
      const now = gates[share];
      const then = known[share]?.value ?? null;
      if (now === null || now.n === 0 || then === null) return [];
      const state = now.n < LEAST_SAMPLE ? 'few' : then >= now.low && then <= now.high ? 'inside' : 'outside';
      return [{ pattern: id, share, state, live: now, backtest: then }];
    });
  });
}
