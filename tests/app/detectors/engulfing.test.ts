import { describe, expect, it } from 'vitest';
import type { AlertDraft } from '../../../app/alerts/alert';
import { engineSettingsSchema } from '../../../app/engine/engineSettings';
import { onlyDetectors, openM5, stream } from '../support/runEngine';
import {
  barsFromCloses,
  MID_SESSION,
  mirrorBars,
  placeBars,
  quietCloses,
  type TickBar,
} from '../support/tickStory';

/** Alerts on the last of two candles after a quiet market around 20,000, with bodies of any size. */
function alertsOn(first: TickBar, second: TickBar, changes: object = {}): AlertDraft[] {
  const base = onlyDetectors('engulfing');
  const detectors = {
    ...base.detectors,
    engulfing: { enabled: true, minBody: 0, minPreviousBody: 0, ...changes },
  };
  const { engine, key } = openM5(engineSettingsSchema.parse({ ...base, detectors }));
  // Before the two, a candle without a body, so that nothing engulfs by chance.
  const bars = [...barsFromCloses(quietCloses(40)), [20_003, 20_004, 20_002, 20_003] as const, first, second];
  return stream(engine, key, placeBars(bars, MID_SESSION)).drafts.filter(
    ({ candleTime }) => candleTime === MID_SESSION,
  );
}

const FALL: TickBar = [20_010, 20_012, 19_998, 20_000];

describe('engulfing', () => {
  it.each([
    ['both ends beyond', [19_999, 20_015, 19_998, 20_011], true],
    ['opens on the close before, closes beyond', [20_000, 20_015, 19_998, 20_011], true],
    ['opens beyond, closes on the open before', [19_999, 20_015, 19_998, 20_010], true],
    ['both ends equal', [20_000, 20_015, 19_998, 20_010], false],
    ['opens inside', [20_001, 20_015, 19_998, 20_012], false],
    ['closes inside', [19_998, 20_015, 19_997, 20_009], false],
    ['the same colour', [20_011, 20_015, 19_998, 19_999], false],
    ['no body', [20_005, 20_015, 19_998, 20_005], false],
  ] as const)('%s: %s', (_name, second, fires) => {
    expect(alertsOn(FALL, second)).toHaveLength(fires ? 1 : 0);
  });

  it('needs a body to cover', () => {
    expect(alertsOn([20_005, 20_012, 19_998, 20_005], [19_999, 20_015, 19_998, 20_011])).toEqual([]);
  });

  it('counts both bodies in ATR', () => {
    const [found] = alertsOn(FALL, [19_999, 20_030, 19_998, 20_029]);
    const atr = found!.plan.atr / 5;
    const at = (minBody: number, minPreviousBody: number): number =>
      alertsOn(FALL, [19_999, 20_030, 19_998, 20_029], { minBody, minPreviousBody }).length;
    expect(at(30 / atr - 1e-9, 10 / atr - 1e-9)).toBe(1);
    expect(at(30 / atr + 1e-9, 10 / atr - 1e-9)).toBe(0);
    expect(at(30 / atr - 1e-9, 10 / atr + 1e-9)).toBe(0);
  });

  it('says how large the bodies were', () => {
    const [found] = alertsOn(FALL, [19_999, 20_030, 19_998, 20_029], { minBody: 1.3 });
    const [signal] = found!.signals;
    expect(signal).toMatchObject({ direction: 'long', severity: 'high', confidence: 0.65, threshold: 1.3 });
    expect(signal!.numbers).toMatchObject({ body: 150, previousBody: 50, previousOpen: 100_050 });
    expect(signal!.value).toBeCloseTo(150 / found!.plan.atr, 12);
    // 19 ticks down the close lies on the open before: still strictly more on the other side. One more is inside.
    expect(signal!.silencingChange).toBe(-100);
  });

  it('is silenced by the nearer of two ways', () => {
    const [first, second] = mirrorBars([FALL, [19_999, 20_013, 19_998, 20_012]]) as [TickBar, TickBar];
    const [found] = alertsOn(first, second);
    expect(found!.direction).toBe('short');
    expect(found!.signals[0]!.silencingChange).toBe(15);
  });
});
