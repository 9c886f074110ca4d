import { describe, expect, it } from 'vitest';
import { DETECTOR_IDS, type DetectorId } from '../../app/detectors/detectorId';
import { DEFAULT_ENGINE_SETTINGS, type EngineSettings } from '../../app/engine/engineSettings';
import type { EngineStep } from '../../app/engine/engineTypes';
import type { Candle } from '../../app/market/candle';
import { makeAdversarialSeries } from '../support/series/adversarialSeries';
import { createRandom } from '../support/series/random';
import { eachMarketFile } from './support/eachMarketFile';
import { drawSettings } from './support/randomSettings';
import { keyOf, openEngine, stepCandle, streamSeries, type SeriesInput } from './support/streamSeries';

const CANDLE_DETECTORS = DETECTOR_IDS.filter((id) => id !== 'price-level');
const RESTORES = 3;

/** What came out of a stream, byte for byte; written down at once, so that a later change cannot hide. */
function streamText(series: SeriesInput, settings: EngineSettings): string {
  return JSON.stringify(streamSeries(openEngine(series, settings), keyOf(series), series.candles));
}

/** Streams up to candle `at`, snapshots, restores into another engine and streams the rest there. */
function restoredText(series: SeriesInput, settings: EngineSettings, at: number): string {
  const key = keyOf(series);
  const first = openEngine(series, settings);
  const before = streamSeries(first, key, series.candles.slice(0, at));
  const second = openEngine(series, settings);
  if (!second.restore(key, first.snapshot(key)))
    throw new Error(`The snapshot after ${at} candles was refused`);
  return JSON.stringify([...before, ...streamSeries(second, key, series.candles.slice(at))]);
}

/** Runs the first `at` candles as one batch and streams the rest; gives the alerts after the batch. */
function rebuiltText(series: SeriesInput, settings: EngineSettings, at: number): string {
  const key = keyOf(series);
  const engine = openEngine(series, settings);
  engine.rebuild(key, series.candles.slice(0, at));
  return JSON.stringify(streamSeries(engine, key, series.candles.slice(at)));
}

/**
 * Streams with everything in between that must leave no trace: the candle once more, candles of the past, of the
 * future, off the grid and with impossible prices, candles that do not join, and the forming next candle.
 */
function disturbedText(series: SeriesInput, settings: EngineSettings): string {
  const key = keyOf(series);
  const engine = openEngine(series, settings);
  const drafts = series.candles.flatMap((candle, i) => {
    const offGrid = candle.close + series.instrument.tickSize / 3;
    const bad: readonly Candle[] = [
      { ...candle, close: NaN },
      { ...candle, high: candle.low - series.instrument.tickSize },
      { ...candle, open: offGrid, high: offGrid, close: offGrid, low: offGrid },
      { ...candle, time: candle.time + 1 },
      { ...candle, tickVolume: -1 },
    ];
    for (const one of bad) expectNoTrace(stepCandle(engine, key, one), one);
    const early = { candle, previousTime: null, origin: 'live', historical: false } as const;
    expectNoTrace(engine.step(key, { ...early, marketNow: candle.time - 864_000_000 }), candle);
    if (i > 0)
      expectNoTrace(engine.step(key, { ...early, previousTime: candle.time - 1, marketNow: null }), candle);
    const step = stepCandle(engine, key, candle);
    expectNoTrace(stepCandle(engine, key, candle), candle);
    if (i > 0) expectNoTrace(stepCandle(engine, key, series.candles[i - 1]!), candle);
    return step.kind === 'appended' ? step.drafts : [];
  });
  return JSON.stringify(drafts);
}

function expectNoTrace({ kind }: EngineStep, candle: Candle): void {
  if (kind === 'appended') throw new Error(`Appended, and must not be: ${JSON.stringify(candle)}`);
}

eachMarketFile((load) => {
  it('says the same after a restart at any point, from a snapshot or from the stored candles', () => {
    const file = load();
    const whole = streamSeries(openEngine(file, DEFAULT_ENGINE_SETTINGS), keyOf(file), file.candles);
    const text = JSON.stringify(whole);
    const random = createRandom(file.candles.length);
    for (let i = 0; i < RESTORES; i++) {
      const at = random.int(0, file.candles.length);
      expect(restoredText(file, DEFAULT_ENGINE_SETTINGS, at) === text, `restored after ${at} candles`).toBe(
        true,
      );
      const from = file.candles[at]?.time ?? Infinity;
      const rest = JSON.stringify(whole.filter(({ candleTime }) => candleTime >= from));
      expect(rebuiltText(file, DEFAULT_ENGINE_SETTINGS, at) === rest, `rebuilt from ${at} candles`).toBe(
        true,
      );
    }
  });

  it('says the same with rejected, repeated and forming candles in between', () => {
    const file = load();
    const text = streamText(file, DEFAULT_ENGINE_SETTINGS);
    expect(disturbedText(file, DEFAULT_ENGINE_SETTINGS) === text).toBe(true);
  });

  it.each(CANDLE_DETECTORS)('hears the same of %s whether the others are on or off', (id) => {
    const file = load();
    const company = streamSeries(openEngine(file, DEFAULT_ENGINE_SETTINGS), keyOf(file), file.candles);
    const alone = streamSeries(openEngine(file, onlyDetector(id)), keyOf(file), file.candles);
    const signalsOf = (drafts: typeof alone): string =>
      JSON.stringify(drafts.flatMap(({ signals }) => signals.filter(({ detector }) => detector === id)));
    expect(signalsOf(alone) === signalsOf(company)).toBe(true);
  });

  it('never changes what it has said when the future is another', () => {
    const file = load();
    const random = createRandom(file.candles.length + 1);
    const whole = streamSeries(openEngine(file, DEFAULT_ENGINE_SETTINGS), keyOf(file), file.candles);
    for (let i = 0; i < RESTORES; i++) {
      const at = random.int(1, file.candles.length - 1);
      const until = file.candles[at - 1]!.time;
      const past = JSON.stringify(whole.filter(({ candleTime }) => candleTime <= until));
      const other = { ...file, candles: changeFuture(file.candles, at, file.instrument.tickSize) };
      const drafts = streamSeries(openEngine(other, DEFAULT_ENGINE_SETTINGS), keyOf(other), other.candles);
      const otherPast = JSON.stringify(drafts.filter(({ candleTime }) => candleTime <= until));
      expect(otherPast === past, `changed from candle ${at} on`).toBe(true);
    }
  });
});

/** All candles from `at` on, moved up by seven ticks and without shadows. */
function changeFuture(candles: readonly Candle[], at: number, tickSize: number): Candle[] {
  return candles.map((candle, i) => {
    if (i < at) return candle;
    const open = candle.open + 7 * tickSize;
    const close = candle.close + 7 * tickSize;
    return { ...candle, open, close, high: Math.max(open, close), low: Math.min(open, close) };
  });
}

function onlyDetector(id: DetectorId): EngineSettings {
  const { detectors } = DEFAULT_ENGINE_SETTINGS;
  return {
    ...DEFAULT_ENGINE_SETTINGS,
    detectors: {
      'extreme-volatility': { ...detectors['extreme-volatility'], enabled: id === 'extreme-volatility' },
      'volatility-shock': { ...detectors['volatility-shock'], enabled: id === 'volatility-shock' },
      engulfing: { ...detectors.engulfing, enabled: id === 'engulfing' },
      'rsi-divergence': { ...detectors['rsi-divergence'], enabled: id === 'rsi-divergence' },
      'level-break': { ...detectors['level-break'], enabled: id === 'level-break' },
      'price-level': { ...detectors['price-level'], enabled: id === 'price-level' },
    },
  };
}

describe('short adversarial series', () => {
  const seeds = Array.from({ length: 40 }, (_, i) => 40_001 + i);

  it('go on after a restore behind every single candle as if nothing had happened', () => {
    for (const seed of seeds) {
      const series = makeAdversarialSeries(seed);
      const short = { ...series, candles: series.candles.slice(0, 110) };
      const settings = drawSettings(createRandom(seed));
      const text = streamText(short, settings);
      for (let at = 0; at <= short.candles.length; at++) {
        if (restoredText(short, settings, at) !== text)
          throw new Error(`${series.name}: restored after ${at}`);
      }
    }
  });

  it('go on when every candle is followed by a restart', () => {
    for (const seed of seeds) {
      const series = makeAdversarialSeries(seed);
      const settings = drawSettings(createRandom(seed));
      const key = keyOf(series);
      let engine = openEngine(series, settings);
      const drafts = series.candles.flatMap((candle) => {
        const found = streamSeries(engine, key, [candle]);
        const snapshot = engine.snapshot(key);
        engine = openEngine(series, settings);
        if (!engine.restore(key, snapshot)) throw new Error(`${series.name}: snapshot refused`);
        return found;
      });
      expect(JSON.stringify(drafts) === streamText(series, settings), series.name).toBe(true);
    }
  });

  it('are not disturbed by anything in between', () => {
    for (const seed of seeds) {
      const series = makeAdversarialSeries(seed);
      const settings = drawSettings(createRandom(seed));
      expect(disturbedText(series, settings) === streamText(series, settings), series.name).toBe(true);
    }
  });
});
