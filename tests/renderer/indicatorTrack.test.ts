import { describe, expect, it } from 'vitest';
import { createEngine } from '../../app/engine/createEngine';
import { DEFAULT_ENGINE_SETTINGS, engineSettingsSchema } from '../../app/engine/engineSettings';
import { IndicatorSeries, type IndicatorValues } from '../../app/engine/indicatorSeries';
import type { Candle } from '../../app/market/candle';
import { IndicatorTrack } from '../../renderer/chart/indicators/indicatorTrack';
import { TEST_INSTRUMENT, TEST_KEY, terminalCandles } from '../support/terminalCandles';
import { openRig } from '../support/terminalRig';

const ALL = terminalCandles(12_000);

/** What one long run over everything stored says. */
function engineValues(candles: readonly Candle[]): readonly IndicatorValues[] {
  const series = new IndicatorSeries(TEST_INSTRUMENT, TEST_KEY.timeframe, DEFAULT_ENGINE_SETTINGS);
  return candles.flatMap((candle) => series.push(candle) ?? []);
}

function openTrack(stored: readonly Candle[]) {
  const changes: number[] = [];
  const track = new IndicatorTrack({
    instrument: TEST_INSTRUMENT,
    timeframe: TEST_KEY.timeframe,
    settings: DEFAULT_ENGINE_SETTINGS,
    lead: (time) => Promise.resolve(stored.filter((candle) => candle.time < time).slice(-4_000)),
    changed: (from) => changes.push(from),
  });
  return { track, changes };
}

/** The same numbers but for the last bits that Wilder's averages have forgotten. */
function expectSame(track: IndicatorTrack, candles: readonly Candle[], stored = ALL): void {
  const wanted = new Map(engineValues(stored).map((values) => [values.time, values]));
  expect(track.values.map(({ time }) => time)).toEqual(candles.map(({ time }) => time));
  for (const { time, rsi, atr, zScore } of track.values) {
    const engine = wanted.get(time);
    expect(zScore).toBe(engine?.zScore);
    if (rsi === null || atr === null) expect([rsi, atr]).toEqual([engine?.rsi, engine?.atr]);
    else {
      expect(rsi).toBeCloseTo(engine?.rsi ?? NaN, 9);
      expect(atr).toBeCloseTo(engine?.atr ?? NaN, 9);
    }
  }
}

describe('the indicators of a chart', () => {
  it('are those that fired the alerts', async () => {
    const often = engineSettingsSchema.parse({ detectors: { 'extreme-volatility': { sigma: 2 } } });
    const rig = openRig({ makeEngine: () => createEngine(often) });
    const candles = ALL.slice(0, 1_500);
    rig.feed(candles);
    const { track } = openTrack(candles);
    await track.reset(candles, true);
    const extremes = rig.alerts().filter(({ patterns }) => patterns.includes('extreme-volatility'));
    expect(extremes.length).toBeGreaterThan(3);
    for (const { candleTime, signals, plan } of extremes) {
      const values = track.at(candleTime);
      expect(values?.zScore).toBe(signals.find(({ detector }) => detector === 'extreme-volatility')?.value);
      expect(values?.atr).toBeCloseTo(plan.atr, 9);
    }
  });

  it('are the same however much of the past is loaded, and stay when older candles come', async () => {
    const { track } = openTrack(ALL);
    const list = ALL.slice(-2_000);
    await track.reset(list, false);
    expectSame(track, list);
    for (const size of [5_000, 5_000]) {
      const known = list.length;
      list.unshift(...ALL.slice(-known - size, -known));
      await track.reset(list, list.length === ALL.length);
      expectSame(track, list);
    }
  });

  it('follow candles that close while the past is being read', async () => {
    const { track } = openTrack(ALL);
    const list = ALL.slice(-2_000, -10);
    await track.reset(list, false);
    list.unshift(...ALL.slice(-7_000, -2_000));
    const reading = track.reset(list, false);
    for (const candle of ALL.slice(-10)) {
      list.push(candle);
      track.tail(list, list.length - 1, false);
    }
    await reading;
    expectSame(track, list);
  });

  it('tell one closed candle as one new value', async () => {
    const { track, changes } = openTrack(ALL);
    const list = ALL.slice(0, 500);
    await track.reset(list, true);
    changes.length = 0;
    list.push(ALL[500]!);
    track.tail(list, 500, true);
    expect(changes).toEqual([500]);
    expect(track.at(ALL[501]!.time)?.time).toBe(ALL[500]!.time);
    expect(track.at(ALL[0]!.time - 1)).toBeNull();
  });

  it('begin with a series whose first candle has yet to close', async () => {
    const { track } = openTrack(ALL);
    const list: Candle[] = [];
    await track.reset(list, true);
    for (const candle of ALL.slice(0, 300)) {
      list.push(candle);
      track.tail(list, list.length - 1, true);
    }
    await Promise.resolve();
    expectSame(track, list);
  });

  it('are computed again from a corrected candle on', async () => {
    const stored = [...ALL];
    const at = 11_990;
    const { track } = openTrack(stored);
    const list = stored.slice(-6_000);
    await track.reset(list, false);
    const { close, high } = stored[at]!;
    stored[at] = { ...stored[at]!, close: close + 50, high: Math.max(high, close + 50) };
    list[at - 6_000] = stored[at];
    track.tail(list, at - 6_000, false);
    expectSame(track, list, stored);
  });
});
