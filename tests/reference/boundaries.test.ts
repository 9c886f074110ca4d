import { describe, expect, it } from 'vitest';
import type { DetectorId } from '../../app/detectors/detectorId';
import { engineSettingsSchema, type EngineSettingsInput } from '../../app/engine/engineSettings';
import type { Candle } from '../../app/market/candle';
import type { Instrument } from '../../app/market/instrument';
import { compareSeries } from './support/compareSeries';
import { keyOf, openEngine, streamSeries, type SeriesInput } from './support/streamSeries';

/**
 * Every ≥ and > of the detectors with the value exactly on the threshold, and one tick beside it. Random series
 * meet such ties too seldom to rely on.
 */
const INSTRUMENT: Instrument = {
  symbol: 'TIE',
  tickSize: 1,
  pointValue: 1,
  currency: 'BRL',
  digits: 0,
  calendar: 'continuous',
};

type Bar = readonly [open: number, high: number, low: number, close: number];

function seriesOf(bars: readonly Bar[]): SeriesInput {
  const candles = bars.map(([open, high, low, close], i): Candle => ({
    time: Date.UTC(2024, 0, 1) + i * 300_000,
    open,
    high,
    low,
    close,
    tickVolume: 1,
    realVolume: 1,
    spread: 1,
  }));
  return { instrument: INSTRUMENT, timeframe: 'M5', candles };
}

/** Candles without shadows through these closes. */
function throughCloses(closes: readonly number[]): Bar[] {
  return closes.map((close, i) => {
    const open = closes[i - 1] ?? close;
    return [open, Math.max(open, close), Math.min(open, close), close];
  });
}

/** Whether a detector fires on the last candle; the whole series must agree with the naive implementation. */
function firesLast(id: DetectorId, bars: readonly Bar[], input: EngineSettingsInput): boolean {
  const series = seriesOf(bars);
  const settings = engineSettingsSchema.parse(input);
  expect(compareSeries(series, settings)).toBeNull();
  const drafts = streamSeries(openEngine(series, settings), keyOf(series), series.candles);
  const last = series.candles.at(-1)!.time;
  return drafts.some(({ candleTime, patterns }) => candleTime === last && patterns.includes(id));
}

describe('a value exactly on the threshold', () => {
  const flat = Array<number>(24).fill(1_000);

  it.each([
    [2, true],
    [2.0000001, false],
  ])('is outside: z = 2 with σ = %f fires: %s', (sigma, fires) => {
    // Four equal closes and one beside them: z is the square root of 4.
    const detectors = { 'extreme-volatility': { window: 5, sigma, confirm: 1 } };
    expect(firesLast('extreme-volatility', throughCloses([...flat, 1_001]), { detectors })).toBe(fires);
    expect(firesLast('extreme-volatility', throughCloses([...flat, 999]), { detectors })).toBe(fires);
  });

  it.each([
    [7_413, true],
    [7_412, false],
  ])('is a shock: a move of %i against 8 × 1.4826 × 625 fires: %s', (move, fires) => {
    for (const sign of [1, -1]) {
      const closes = [100_000];
      for (let i = 0; i < 40; i++) closes.push(closes.at(-1)! + sign * (i % 2 === 0 ? 312 : 313));
      closes.push(closes.at(-2)! + sign * move);
      const detectors = { 'volatility-shock': { window: 20, k: 8 } };
      expect(firesLast('volatility-shock', throughCloses(closes), { detectors })).toBe(fires);
    }
  });

  /** Twenty-five candles with a true range of 10, the last two of which engulf. */
  function engulfingBars(previousBody: number, body: number): Bar[] {
    const quiet = Array.from({ length: 25 }, (): Bar => [1_000, 1_005, 995, 1_000]);
    const open = 1_000;
    return [
      ...quiet,
      [open, 1_005, 995, open - previousBody],
      [open - previousBody, 1_005, 995, open - previousBody + body],
    ];
  }

  it.each([
    [4, 8, 0.4, 0.8, true],
    [4, 8, 0.4, 0.81, false],
    [4, 8, 0.41, 0.8, false],
    [4, 4, 0, 0, false],
    [4, 5, 0, 0, true],
  ])(
    'engulfs: bodies of %i and %i, least %f and %f of an ATR of 10, fires: %s',
    (previousBody, body, minPreviousBody, minBody, fires) => {
      const detectors = { engulfing: { minPreviousBody, minBody } };
      expect(firesLast('engulfing', engulfingBars(previousBody, body), { detectors })).toBe(fires);
    },
  );

  it.each([
    [70, true],
    [70.0001, false],
  ])('is in the zone: an RSI of 70 with zone %f diverges: %s', (zone, diverges) => {
    // Seven up and three down: the first RSI 10 is exactly 70. Then a higher close with a lower RSI.
    for (const sign of [1, -1]) {
      const closes = [1_000];
      for (const step of [1, 1, -1, 1, -1, 1, 1, -1, 1, 1, -1, 2]) closes.push(closes.at(-1)! + sign * step);
      const settings = {
        indicators: { rsiPeriod: 10, atrPeriod: 5 },
        detectors: { 'rsi-divergence': { lookback: 2, zone } },
      };
      expect(firesLast('rsi-divergence', throughCloses(closes), settings)).toBe(diverges);
    }
  });

  it.each([
    [3, 4, true],
    [3, 3, false],
    [0, 2, true],
    [0, 1, false],
  ])('is no break: with a buffer of %i ticks a close %i beyond fires: %s', (buffer, beyond, fires) => {
    for (const sign of [1, -1]) {
      const bars = [...throughCloses(flat)];
      const close = 1_000 + sign * beyond;
      bars.push([1_000, Math.max(1_000, close), Math.min(1_000, close), close]);
      const detectors = { 'level-break': { window: 10, buffer, bufferUnit: 'ticks' } } as const;
      expect(firesLast('level-break', bars, { detectors })).toBe(fires);
    }
  });
});
