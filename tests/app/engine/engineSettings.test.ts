import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_SETTINGS, engineSettingsSchema } from '../../../app/engine/engineSettings';

describe('the engine settings', () => {
  it('default to what was calibrated', () => {
    expect(DEFAULT_ENGINE_SETTINGS).toMatchObject({
      indicators: { atrPeriod: 20, rsiPeriod: 14 },
      detectors: {
        'extreme-volatility': { enabled: true, window: 20, sigma: 3, confirm: 2 },
        'volatility-shock': { enabled: true, window: 120, k: 2.75 },
        engulfing: { enabled: true, minPreviousBody: 0.1 },
        'rsi-divergence': { enabled: true, lookback: 5, zone: 77 },
        'level-break': { enabled: true },
        'price-level': { enabled: true },
      },
      plan: { entryAtr: 0.25, stopAtr: 1, targetAtr: 2.5 },
      admission: { cooldownCandles: 1, minConfidence: 0, onlyInSession: false },
    });
  });

  it.each([
    ['extreme-volatility', 'window', 5, 500],
    ['extreme-volatility', 'sigma', 0.5, 6],
    ['extreme-volatility', 'confirm', 1, 5],
    ['level-break', 'window', 5, 240],
    ['volatility-shock', 'window', 20, 240],
    ['rsi-divergence', 'lookback', 2, 20],
  ])('%s.%s lies between %s and %s', (detector, name, least, most) => {
    const isAllowed = (value: number): boolean =>
      engineSettingsSchema.safeParse({ detectors: { [detector]: { [name]: value } } }).success;
    expect([least - 1, least, most, most + 1].map(isAllowed)).toEqual([false, true, true, false]);
  });

  it('refuse names they do not know and numbers that are none', () => {
    const faults = [
      { detector: {} },
      { detectors: { engulfing: { body: 1 } } },
      { detectors: { engulfing: { minBody: '1.3' } } },
      { detectors: { 'extreme-volatility': { window: 20.5 } } },
      { detectors: { 'extreme-volatility': { sigma: NaN } } },
      { gapTolerance: -1 },
    ];
    expect(faults.map((fault) => engineSettingsSchema.safeParse(fault).success)).toEqual(
      faults.map(() => false),
    );
  });
});
