import { describe, expect, it } from 'vitest';
import type { AlertDraft } from '../../app/alerts/alert';
import { createEngine } from '../../app/engine/createEngine';
import type { EngineSettings } from '../../app/engine/engineSettings';
import { ENGINE_VERSION } from '../../app/engine/engineVersion';
import type { Candle } from '../../app/market/candle';
import { timeframeMs } from '../../app/market/timeframe';
import { makeAdversarialSeries, type SeriesCase } from '../support/series/adversarialSeries';
import { createRandom } from '../support/series/random';
import { findAlertsTogether, type NaiveSeries } from './naive/findAlerts';
import { describeDifference } from './support/describeDifference';
import { drawSettings } from './support/randomSettings';
import { keyOf, openEngine, stepCandle, streamSeries } from './support/streamSeries';
import { toNaiveSettings } from './support/toNaiveSettings';

/** The same prices as one-minute and as five-minute candles, so that patterns meet on one symbol. */
function inTwoTimeframes(series: SeriesCase): NaiveSeries[] {
  const minute = series.candles.map((candle, i) => ({
    ...candle,
    time: series.candles[0]!.time + i * 60_000,
  }));
  const five: Candle[] = [];
  for (const candle of minute) {
    const time = Math.floor(candle.time / 300_000) * 300_000;
    const last = five.at(-1);
    if (last?.time !== time) five.push({ ...candle, time });
    else {
      const high = Math.max(last.high, candle.high);
      const low = Math.min(last.low, candle.low);
      five[five.length - 1] = { ...last, high, low, close: candle.close };
    }
  }
  const instrument = { ...series.instrument, calendar: 'continuous' } as const;
  return [
    { instrument, timeframe: 'M1', candles: minute },
    { instrument, timeframe: 'M5', candles: five },
  ];
}

/** Feeds both series in the order in which their candles close, the first series first. */
function streamTogether(all: readonly NaiveSeries[], settings: EngineSettings): AlertDraft[] {
  const engine = createEngine(settings);
  for (const series of all) engine.openSeries(keyOf(series), series.instrument);
  const steps = all.flatMap((series) =>
    series.candles.map((candle, index) => ({
      series,
      candle,
      index,
      closes: candle.time + timeframeMs(series.timeframe),
    })),
  );
  return steps
    .sort((a, b) => a.closes - b.closes)
    .flatMap(({ series, candle, index }) => {
      const step = stepCandle(engine, keyOf(series), candle, series.historical?.(index) ?? false);
      if (step.kind !== 'appended') throw new Error(`Not appended: ${JSON.stringify(step)}`);
      return [...step.drafts];
    });
}

const SEEDS = Array.from({ length: 300 }, (_, i) => 70_001 + i);

describe('cooldowns', () => {
  it('hold over the timeframes of one symbol as in the naive implementation, history included', () => {
    const faults: string[] = [];
    const reasons = new Map<string, number>();
    for (const seed of SEEDS) {
      const case_ = makeAdversarialSeries(seed);
      const settings = drawSettings(createRandom(seed));
      const liveFrom = createRandom(seed + 1).int(0, case_.candles.length);
      const [minute, five] = inTwoTimeframes(case_);
      const all = [
        { ...minute!, historical: (index: number) => index < liveFrom },
        { ...five!, historical: (index: number) => index * 5 < liveFrom },
      ];
      const found = streamTogether(all, settings);
      for (const { reason } of found) reasons.set(`${reason}`, (reasons.get(`${reason}`) ?? 0) + 1);
      const wanted = findAlertsTogether(all, toNaiveSettings(settings), ENGINE_VERSION);
      const difference = describeDifference(wanted, found, case_.instrument);
      if (difference !== null) faults.push(`${case_.name}: ${difference}`);
      if (faults.length >= 3) break;
    }
    expect(faults).toEqual([]);
    expect([...reasons.keys()].sort()).toEqual(['below-confidence', 'cooldown', 'historical', 'null']);
  });
});

describe('what was said before a restart', () => {
  it('is a duplicate when its candles come again after an older snapshot', () => {
    let repeated = 0;
    for (const seed of SEEDS) {
      const series = makeAdversarialSeries(seed);
      const settings = drawSettings(createRandom(seed));
      const key = keyOf(series);
      const again = series.candles.slice(-12);
      const first = openEngine(series, settings);
      streamSeries(first, key, series.candles.slice(0, -again.length));
      const snapshot = first.snapshot(key);
      const said = streamSeries(first, key, again).filter(({ reason }) => reason === null);
      const second = openEngine(series, settings);
      expect(second.restore(key, snapshot)).toBe(true);
      second.remember(key, said);
      const repeats = new Map(streamSeries(second, key, again).map((draft) => [draft.key, draft.reason]));
      for (const draft of said)
        expect(repeats.get(draft.key), `${series.name}: ${draft.key}`).toBe('duplicate');
      repeated += said.length;
    }
    expect(repeated).toBeGreaterThan(200);
  });
});
