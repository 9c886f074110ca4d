import { describe, expect, it } from 'vitest';
import { unpackCandles } from '../../../app/contract/ipcCandles';
import { DEFAULT_ENGINE_SETTINGS, engineSettingsSchema } from '../../../app/engine/engineSettings';
import { pastChart } from '../../../main/pipeline/pastChart';
import { FIVE_MINUTES, TEST_KEY, terminalCandles } from '../../support/terminalCandles';
import { openRig } from '../../support/terminalRig';

const CANDLES = terminalCandles(400);

/** A rig whose newest candle has just brought an alert. */
function rigOnAlert() {
  const rig = openRig({ shown: DEFAULT_ENGINE_SETTINGS });
  let fed = 300;
  rig.feed(CANDLES.slice(0, fed));
  while (rig.alerts().at(-1)?.candleTime !== CANDLES[fed - 1]?.time) {
    rig.apply(CANDLES[fed]!, { previousTime: CANDLES[fed - 1]!.time });
    fed += 1;
  }
  return { rig, alert: rig.alerts().at(-1)!, last: CANDLES[fed - 1]! };
}

describe('the chart of an alert as it was', () => {
  it('shows a candle that was corrected twice since with the values it had then', () => {
    const { rig, alert, last } = rigOnAlert();
    for (const volume of [7, 8]) {
      const corrected = { ...last, realVolume: last.realVolume + volume };
      expect(rig.apply(corrected, { revision: true })).toEqual({ kind: 'revised' });
    }
    const past = pastChart(rig.storage.marketAudit, DEFAULT_ENGINE_SETTINGS, alert);
    expect(unpackCandles(past.corrected)).toEqual([last]);
    expect(past.archived).toBe(false);
  });

  it('leaves alone what was corrected before the alert, and what lies after it', () => {
    const { rig, alert, last } = rigOnAlert();
    const next = { ...last, time: last.time + FIVE_MINUTES };
    rig.apply(next, { previousTime: last.time });
    rig.apply({ ...next, realVolume: 999 }, { revision: true });
    const past = pastChart(rig.storage.marketAudit, DEFAULT_ENGINE_SETTINGS, alert);
    expect(past.corrected).toHaveLength(0);
    const before = pastChart(rig.storage.marketAudit, DEFAULT_ENGINE_SETTINGS, { ...alert, id: 'unknown' });
    expect(before.archived).toBe(true);
    expect(before.settings).toBeNull();
  });

  it('counts candles that were put in before known ones since', () => {
    const { rig, alert } = rigOnAlert();
    const older = CANDLES.slice(0, 5).map((candle) => ({ ...candle, time: candle.time - 10 * FIVE_MINUTES }));
    const verdict = rig.pipeline.market.backfill(TEST_KEY, {
      candles: older,
      previousTime: null,
      end: true,
      origin: 'backfill',
      liveFrom: Number.MAX_SAFE_INTEGER,
      receivedAt: rig.time.now(),
    });
    expect(verdict.rejected).toEqual([]);
    expect(pastChart(rig.storage.marketAudit, DEFAULT_ENGINE_SETTINGS, alert).filledLater).toBe(5);
  });

  it('knows the settings of that moment over any number of changes since', () => {
    const { rig, alert } = rigOnAlert();
    rig.stop();
    const wider = engineSettingsSchema.parse({ detectors: { 'extreme-volatility': { sigma: 3.25 } } });
    const longer = engineSettingsSchema.parse({
      detectors: { 'extreme-volatility': { sigma: 3.5 } },
      indicators: { rsiPeriod: 21 },
    });
    openRig({ root: rig.root, time: rig.time, configHash: 'wider', shown: wider }).stop();
    const now = openRig({ root: rig.root, time: rig.time, configHash: 'longer', shown: longer });
    const past = pastChart(now.storage.marketAudit, longer, alert);
    expect(past.settings?.engine).toEqual(DEFAULT_ENGINE_SETTINGS);
    expect(past.settings?.changed).toEqual([
      { key: 'detectors.extreme-volatility.sigma', then: '3', now: '3.5' },
      { key: 'indicators.rsiPeriod', then: '14', now: '21' },
    ]);
  });
});
