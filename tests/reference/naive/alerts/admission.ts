import type { WhyNotReason } from '../../../../app/alerts/reason';
import type { DetectorId } from '../../../../app/detectors/detectorId';
import type { Direction } from '../../../../app/market/direction';
import type { NaiveSignal } from '../detectors/naiveSignal';
import { joinSignals, type NaiveEnsemble } from './ensemble';

/** One pattern that was admitted: said, or kept as historical. */
export interface Said {
  readonly series: string;
  readonly symbol: string;
  readonly pattern: DetectorId;
  readonly direction: Direction;
  /** Index of the candle in its series. */
  readonly index: number;
  /** Close time of the candle, UTC ms. */
  readonly closeTime: number;
}

export interface Candidate {
  readonly series: string;
  readonly symbol: string;
  readonly key: string;
  readonly index: number;
  readonly closeTime: number;
  readonly historical: boolean;
  readonly ensemble: NaiveEnsemble;
}

export interface Verdict {
  readonly reason: WhyNotReason | null;
  readonly signals: readonly NaiveSignal[];
  readonly confidence: number;
  readonly severity: NaiveEnsemble['severity'];
}

const MINUTE = 60_000;

/**
 * Decides one candidate by everything that was admitted before it; the reasons in the order of docs/engine.md
 * section 5. Adds to `said` what the candidate starts cooldowns with, and its key to `keys`.
 */
export function admit(
  candidate: Candidate,
  said: Said[],
  keys: Set<string>,
  rules: { readonly minConfidence: number; readonly cooldownCandles: number },
): Verdict {
  const { ensemble, key, series, symbol, index, closeTime } = candidate;
  const whole = { signals: ensemble.signals, confidence: ensemble.confidence, severity: ensemble.severity };
  if (keys.has(key)) return { reason: 'duplicate', ...whole };
  const warm = ensemble.signals.filter(({ detector, direction }) => {
    const same = said.filter((entry) => entry.pattern === detector && entry.symbol === symbol);
    const sameWay = same.filter((entry) => entry.series === series && entry.direction === direction);
    return (
      sameWay.every((entry) => index - entry.index >= rules.cooldownCandles) &&
      same.every((entry) => closeTime - entry.closeTime >= MINUTE)
    );
  });
  if (warm.length === 0) return { reason: 'cooldown', ...whole };
  const joined = joinSignals(warm);
  if (joined.confidence < rules.minConfidence)
    return { reason: 'below-confidence', signals: warm, ...joined };
  keys.add(key);
  for (const { detector, direction } of warm) {
    said.push({ series, symbol, pattern: detector, direction, index, closeTime });
  }
  return { reason: candidate.historical ? 'historical' : null, signals: warm, ...joined };
}
