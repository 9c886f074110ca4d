import { DETECTOR_IDS, type DetectorId } from '../../../../app/detectors/detectorId';
import type { Severity } from '../../../../app/detectors/severity';
import { DIRECTIONS, type Direction } from '../../../../app/market/direction';
import type { NaiveSignal } from '../detectors/naiveSignal';

/** The signals of one candle and one direction, as one alert. */
export interface NaiveEnsemble {
  readonly at: number;
  readonly direction: Direction;
  /** Highest base confidence first; equal ones in the order of the detector table. */
  readonly signals: readonly NaiveSignal[];
  readonly confidence: number;
  readonly severity: Severity;
}

const SEVERITY: Readonly<Partial<Record<DetectorId, Severity>>> = {
  'extreme-volatility': 'critical',
  'volatility-shock': 'critical',
  engulfing: 'high',
  'rsi-divergence': 'medium',
  'level-break': 'high',
};

/** One alert of the given signals: min(0.95, highest base + 0.10 × (n − 1)), the highest severity. */
export function joinSignals(signals: readonly NaiveSignal[]): Pick<NaiveEnsemble, 'confidence' | 'severity'> {
  const highest = Math.max(...signals.map(({ confidence }) => confidence));
  const severities = signals.map(({ detector }) => SEVERITY[detector]);
  const severity = (['critical', 'high', 'medium', 'info'] as const).find((level) =>
    severities.includes(level),
  );
  return {
    confidence: Math.min(0.95, highest + 0.1 * (signals.length - 1)),
    severity: severity ?? 'info',
  };
}

export function groupSignals(signals: readonly NaiveSignal[]): NaiveEnsemble[] {
  const candles = [...new Set(signals.map(({ at }) => at))];
  return candles.flatMap((at) =>
    DIRECTIONS.flatMap((direction) => {
      const group = signals
        .filter((signal) => signal.at === at && signal.direction === direction)
        .sort(
          (a, b) =>
            b.confidence - a.confidence ||
            DETECTOR_IDS.indexOf(a.detector) - DETECTOR_IDS.indexOf(b.detector),
        );
      return group.length === 0 ? [] : [{ at, direction, signals: group, ...joinSignals(group) }];
    }),
  );
}
