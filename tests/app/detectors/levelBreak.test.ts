import { describe, expect, it } from 'vitest';
import type { AlertDraft } from '../../../app/alerts/alert';
import { engineSettingsSchema } from '../../../app/engine/engineSettings';
import { onlyDetectors, openM5, stream } from '../support/runEngine';
import { MID_SESSION, placeBars, type TickBar } from '../support/tickStory';

const OPEN = MID_SESSION - 7.5 * 3_600_000;

/** Flat bars of 20,000 to 20,010 that close in the middle: every true range is 10 ticks, as is ATR. */
function rangeOf(count: number): TickBar[] {
  return Array.from({ length: count }, () => [20_005, 20_010, 20_000, 20_005] as const);
}

function alertsOn(bars: readonly TickBar[], changes: object = {}, last = MID_SESSION): AlertDraft[] {
  const base = onlyDetectors('level-break');
  const settings = { enabled: true, window: 30, buffer: 0, bufferUnit: 'ticks', ...changes };
  const { engine, key } = openM5(
    engineSettingsSchema.parse({ ...base, detectors: { ...base.detectors, 'level-break': settings } }),
  );
  return stream(engine, key, placeBars([...rangeOf(40), ...bars], last)).drafts;
}

function closing(close: number, open = 20_005): TickBar {
  return [open, Math.max(open, close, 20_010), Math.min(open, close, 20_000), close];
}

describe('level-break', () => {
  it('needs more than its buffer, and never less than one tick', () => {
    expect(alertsOn([closing(20_011)])).toEqual([]);
    expect(alertsOn([closing(20_012)])).toHaveLength(1);
    expect(alertsOn([closing(20_015)], { buffer: 5 })).toEqual([]);
    expect(alertsOn([closing(20_016)], { buffer: 5 })).toHaveLength(1);
  });

  it('breaks down as it breaks up', () => {
    expect(alertsOn([closing(19_999)])).toEqual([]);
    expect(alertsOn([closing(19_998)])).toMatchObject([{ direction: 'short' }]);
  });

  it('can measure its buffer in ATR, this candle included', () => {
    // A close 20 beyond makes a true range of 30: ATR (10 × 19 + 30) / 20 = 11.
    expect(alertsOn([closing(20_030)], { buffer: 20 / 11 + 1e-9, bufferUnit: 'atr' })).toEqual([]);
    const [found] = alertsOn([closing(20_030)], { buffer: 20 / 11 - 1e-9, bufferUnit: 'atr' });
    expect(found!.plan.atr).toBe(55);
  });

  it('fires on every candle that leaves the range before it, which holds the candle before', () => {
    expect(alertsOn([closing(20_020), closing(20_050, 20_020)])).toHaveLength(2);
    expect(alertsOn([closing(20_020), closing(20_021, 20_020)])).toHaveLength(1);
  });

  it('may fire when the close before lay on the level itself', () => {
    expect(alertsOn([closing(20_010), closing(20_020)])).toHaveLength(1);
  });

  it('sees only the candles of its window, and not this one', () => {
    const spike: TickBar = [20_005, 20_100, 20_000, 20_005];
    const quiet = (count: number): TickBar[] => rangeOf(count);
    expect(alertsOn([spike, ...quiet(29), closing(20_050)])).toEqual([]);
    expect(alertsOn([spike, ...quiet(30), closing(20_050)])).toHaveLength(1);
  });

  it('cannot break on the first candle of a session', () => {
    expect(alertsOn([closing(20_020)], {}, OPEN)).toEqual([]);
    expect(alertsOn([closing(20_020)], {}, OPEN + 300_000)).toHaveLength(1);
  });

  it('says which level broke, by how much, and what would have kept it silent', () => {
    const [found] = alertsOn([closing(20_030)], { buffer: 3 });
    expect(found).toMatchObject({ direction: 'long', severity: 'high', confidence: 0.7, price: 100_150 });
    expect(found!.signals[0]).toMatchObject({
      value: 100,
      threshold: 15,
      silencingChange: -85,
      numbers: { margin: 85, level: 100_050, buffer: 15, window: 30, previousClose: 100_025 },
    });
  });
});
