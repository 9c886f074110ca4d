import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../app/engine/createEngine';
import { DEFAULT_ENGINE_SETTINGS, engineSettingsSchema } from '../../../app/engine/engineSettings';
import { terminalCandles } from '../../support/terminalCandles';
import { openRig } from '../../support/terminalRig';

const CALM = engineSettingsSchema.parse({
  detectors: { 'extreme-volatility': { window: 60, sigma: 3 }, engulfing: { enabled: false } },
  plan: { stopAtr: 2 },
});

describe('Other detector settings while candles come', () => {
  const candles = terminalCandles(900);

  it('find from then on what a terminal that always had them finds, and repeat nothing of before', () => {
    let settings = DEFAULT_ENGINE_SETTINGS;
    const rig = openRig({ makeEngine: () => createEngine(settings) });
    rig.feed(candles.slice(0, 500));
    const said = rig.alerts();
    const events = rig.events.length;

    settings = CALM;
    expect(rig.pipeline.settingsChanged({ hash: 'calm', shown: { plan: 2 } }, true)).toEqual({ ok: true });
    expect(rig.alerts()).toEqual(said);
    expect(rig.events.slice(events)).toEqual([]);
    for (const candle of candles.slice(500)) rig.apply(candle);

    const always = openRig({ makeEngine: () => createEngine(CALM) });
    always.feed(candles);
    // A cooldown may hold a moment longer for what was said before the change.
    const after = (from: number, of: typeof rig) =>
      of
        .alerts()
        .filter(({ candleTime }) => candleTime >= (candles[from]?.time ?? 0))
        .map(({ key, patterns, plan, signals }) => ({ key, patterns, plan, signals }));
    expect(after(505, rig)).toEqual(after(505, always));
    expect(after(505, rig).length).toBeGreaterThan(10);
    expect(new Set(rig.alerts().map(({ key }) => key)).size).toBe(rig.alerts().length);
  });

  it('are written into the audit with what changed, once', () => {
    const rig = openRig({ shown: { plan: { stopAtr: 1 } } });
    rig.pipeline.settingsChanged({ hash: 'two', shown: { plan: { stopAtr: 2 } } }, false);
    rig.pipeline.settingsChanged({ hash: 'two', shown: { plan: { stopAtr: 2 } } }, false);
    const entries = rig.storage.audit.newest(100).filter(({ event }) => event === 'settings');
    expect(JSON.stringify(entries.map(({ body }) => body))).toContain('plan.stopAtr');
    expect(entries.length).toBe(2);
  });
});
