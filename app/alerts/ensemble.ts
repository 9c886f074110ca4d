import type { DetectorId } from '../detectors/detectorId';
import { higherSeverity, type Severity } from '../detectors/severity';
import type { Signal } from '../detectors/signal';

const MOST_CONFIDENCE = 0.95;
const CONFIDENCE_PER_PATTERN = 0.1;

/** Signals of one candle and one direction, as one. */
export interface Ensemble {
  readonly severity: Severity;
  readonly confidence: number;
  readonly patterns: readonly DetectorId[];
  readonly signals: readonly Signal[];
}

/** Joins at least one signal: the highest severity, min(0.95, highest base confidence + 0.10 × (n − 1)). */
export function joinSignals(signals: readonly Signal[]): Ensemble {
  const only = signals[0];
  if (only === undefined) throw new RangeError('An alert needs at least one signal');
  if (signals.length === 1) {
    return { severity: only.severity, confidence: only.confidence, patterns: [only.detector], signals };
  }
  const ordered = [...signals].sort((a, b) => b.confidence - a.confidence);
  return {
    severity: ordered.reduce<Severity>(
      (severity, signal) => higherSeverity(severity, signal.severity),
      'info',
    ),
    confidence: jointConfidence(ordered[0]!.confidence, ordered.length),
    patterns: ordered.map((signal) => signal.detector),
    signals: ordered,
  };
}

/** Confidence of `count` patterns that agree, from the highest base confidence. */
export function jointConfidence(highest: number, count: number): number {
  return Math.min(MOST_CONFIDENCE, highest + CONFIDENCE_PER_PATTERN * (count - 1));
}
