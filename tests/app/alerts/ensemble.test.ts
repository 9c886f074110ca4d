import { describe, expect, it } from 'vitest';
import { joinSignals } from '../../../app/alerts/ensemble';
import type { DetectorId } from '../../../app/detectors/detectorId';
import type { Severity } from '../../../app/detectors/severity';
import type { Signal } from '../../../app/detectors/signal';

function signal(detector: DetectorId, confidence: number, severity: Severity): Signal {
  return {
    detector,
    direction: 'long',
    candleTime: 0,
    severity,
    confidence,
    value: 1,
    threshold: 1,
    numbers: {},
    silencingChange: null,
    percentile: null,
  };
}

describe('signals of one candle and one direction', () => {
  it('become one alert with the highest severity and 0.10 more confidence a pattern', () => {
    const joined = joinSignals([
      signal('rsi-divergence', 0.6, 'medium'),
      signal('level-break', 0.7, 'high'),
      signal('engulfing', 0.65, 'high'),
    ]);
    expect(joined.patterns).toEqual(['level-break', 'engulfing', 'rsi-divergence']);
    expect(joined.signals.map(({ detector }) => detector)).toEqual(joined.patterns);
    expect(joined.confidence).toBeCloseTo(0.9, 12);
    expect(joined.severity).toBe('high');
  });

  it('are never surer than 0.95', () => {
    const two = [signal('extreme-volatility', 0.9, 'critical'), signal('volatility-shock', 0.85, 'critical')];
    expect(joinSignals(two)).toMatchObject({ confidence: 0.95, severity: 'critical' });
  });

  it('keep the order of the detector table when equally sure', () => {
    const two = [
      signal('extreme-volatility', 0.85, 'critical'),
      signal('volatility-shock', 0.85, 'critical'),
    ];
    expect(joinSignals(two).patterns).toEqual(['extreme-volatility', 'volatility-shock']);
  });

  it('stay as they are when there is one', () => {
    expect(joinSignals([signal('level-break', 0.7, 'high')])).toMatchObject({
      confidence: 0.7,
      severity: 'high',
    });
  });

  it('must be at least one', () => {
    expect(() => joinSignals([])).toThrow(RangeError);
  });
});
