import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_SETTINGS } from '../../../app/engine/engineSettings';
import { indicatorsAt } from '../../../main/pipeline/indicatorsAt';
import { TEST_KEY, terminalCandles } from '../../support/terminalCandles';
import { openRig } from '../../support/terminalRig';

describe('the indicators at a candle', () => {
  it('are those that fired the alerts of that candle', () => {
    const rig = openRig();
    rig.feed(terminalCandles(1_500));
    const extremes = rig.alerts().filter(({ patterns }) => patterns.includes('extreme-volatility'));
    expect(extremes.length).toBeGreaterThan(3);
    for (const { candleTime, signals, plan } of extremes) {
      const values = indicatorsAt(rig.pipeline.terminal, DEFAULT_ENGINE_SETTINGS, TEST_KEY, candleTime);
      expect(values?.zScore).toBe(signals.find(({ detector }) => detector === 'extreme-volatility')?.value);
      expect(values?.atr).toBeCloseTo(plan.atr, 9);
    }
  });

  it('are of the last closed candle while the next one forms, and none before the first', () => {
    const rig = openRig();
    const candles = terminalCandles(100);
    rig.feed(candles);
    const { terminal } = rig.pipeline;
    const last = candles.at(-1)!.time;
    expect(indicatorsAt(terminal, DEFAULT_ENGINE_SETTINGS, TEST_KEY, last + 60_000)?.time).toBe(last);
    expect(indicatorsAt(terminal, DEFAULT_ENGINE_SETTINGS, TEST_KEY, candles[0]!.time - 1)).toBeNull();
  });
});
