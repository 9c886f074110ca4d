import { describe, expect, it } from 'vitest';
import type { AlertDraft } from '../../../app/alerts/alert';
import { engineSettingsSchema, type EngineSettings } from '../../../app/engine/engineSettings';
import { onlyDetectors, openM5, stream } from '../support/runEngine';
import { barsFromCloses, MID_SESSION, placeBars, quietCloses } from '../support/tickStory';

const LEVEL = 20_000;
/** 09:00 in São Paulo on the day of `MID_SESSION`. */
const OPEN = MID_SESSION - 7.5 * 3_600_000;

function settingsOf(changes: object): EngineSettings {
  const base = onlyDetectors('extreme-volatility');
  const detectors = {
    ...base.detectors,
    'extreme-volatility': { ...base.detectors['extreme-volatility'], ...changes },
  };
  return engineSettingsSchema.parse({ ...base, detectors });
}

/** Alerts on the last closes after a quiet market; the first of them counts as 0. */
function alertsOn(
  closes: readonly number[],
  last = MID_SESSION,
  settings = settingsOf({}),
): [number, AlertDraft][] {
  const all = [...quietCloses(60, LEVEL), ...closes];
  const { engine, key } = openM5(settings);
  const candles = placeBars(barsFromCloses(all), last);
  return stream(engine, key, candles).drafts.map((draft) => [
    candles.findIndex(({ time }) => time === draft.candleTime) - 60,
    draft,
  ]);
}

function placesOf(...input: Parameters<typeof alertsOn>): number[] {
  return alertsOn(...input).map(([place]) => place);
}

describe('extreme-volatility', () => {
  const rise = [40, 60, 90, 130, 180].map((step) => LEVEL + step);

  it('fires on the candle that completes the confirmation, and not again while z stays outside', () => {
    expect(placesOf(rise)).toEqual([1]);
  });

  it('fires again after z came back inside', () => {
    expect(placesOf([...rise, LEVEL, LEVEL + 1, LEVEL + 400, LEVEL + 600])).toEqual([1, 8]);
  });

  it.each([
    [1, 0],
    [3, 2],
    [5, 4],
  ])('with a confirmation of %s candles fires on the one numbered %s', (confirm, place) => {
    expect(placesOf(rise, MID_SESSION, settingsOf({ confirm }))).toEqual([place]);
  });

  it('does not count candles on both sides of a border as consecutive, nor come back inside by it', () => {
    // The second of the five opens the session: the chain starts there and is complete one candle later.
    expect(placesOf(rise, OPEN + 3 * 300_000)).toEqual([2]);
    // The alert fell on the last candle of a session: z stays outside, so the next session says nothing.
    expect(placesOf(rise, OPEN + 2 * 300_000)).toEqual([1]);
  });

  it('is as sure as z lies beyond the threshold, at most 0.95', () => {
    const [[, draft]] = alertsOn(rise) as [[number, AlertDraft]];
    const [signal] = draft.signals;
    expect(signal!.confidence).toBeCloseTo(0.85 + 0.05 * (signal!.value - 2), 12);
    const [[, sure]] = alertsOn(rise, MID_SESSION, settingsOf({ sigma: 0.5, confirm: 1 })).slice(-1) as [
      [number, AlertDraft],
    ];
    expect(sure.confidence).toBe(0.95);
    expect([draft.severity, sure.severity]).toEqual(['critical', 'critical']);
  });

  it('says which numbers decided, in price units', () => {
    const [[, draft]] = alertsOn(rise) as [[number, AlertDraft]];
    const closes = [...quietCloses(60, LEVEL), ...rise.slice(0, 2)].slice(-20).map((ticks) => ticks * 5);
    const mean = closes.reduce((sum, close) => sum + close, 0) / 20;
    const deviation = Math.sqrt(closes.reduce((sum, close) => sum + (close - mean) ** 2, 0) / 20);
    const [signal] = draft.signals;
    expect(signal!.numbers.mean).toBeCloseTo(mean, 9);
    expect(signal!.numbers.deviation).toBeCloseTo(deviation, 9);
    expect(signal!.value).toBeCloseTo((closes.at(-1)! - mean) / deviation, 12);
    expect(signal).toMatchObject({
      threshold: 2,
      numbers: { close: (LEVEL + 60) * 5, window: 20, confirm: 2 },
    });
  });

  it('stays silent in a market that stands still, also after a large move', () => {
    const flat = Array.from({ length: 40 }, () => LEVEL + 3000);
    expect(placesOf([LEVEL + 3000, LEVEL + 3000, ...flat, ...flat])).toEqual([1]);
  });
});
