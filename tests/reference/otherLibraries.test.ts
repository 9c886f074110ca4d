/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the typings call plain options classes */
import { BollingerBands as DebutBands, RSI as DebutRsi } from '@debut/indicators';
import { IndicatorsSync } from '@ixjb94/indicators';
import { RSI as FastRsi } from 'fast-technical-indicators';
import { RSI, STDDEV, VAR } from 'talib-web';
import { RSI as PopularRsi } from 'technicalindicators';
import { ATR as SignalsAtr } from 'trading-signals';
import { beforeAll, describe, expect, it } from 'vitest';
import { initTaLib } from '../support/series/initTaLib';
import { createRandom } from '../support/series/random';
import { runAtr, runDeviation, runRsi } from './support/runIndicator';

/** What docs/engine.md says about other libraries, so that it stays true of the versions installed. */
beforeAll(initTaLib);

const random = createRandom(3);
let price = 24_000;
const candles = Array.from({ length: 200 }, (_, time) => {
  const open = price;
  price += random.int(-30, 30);
  return { time, open, close: price, high: Math.max(open, price) + 3, low: Math.min(open, price) - 3 };
});
const closes = candles.map(({ close }) => close);
const still = Array.from({ length: 40 }, (_, time) => ({ time, open: 100, high: 100, low: 100, close: 100 }));
/** A fall, then thirty equal closes: the last window of twenty is flat. */
const flatAfterFall = [
  ...Array.from({ length: 40 }, (_, i) => 118_000.1 + i * 137.3),
  ...Array<number>(30).fill(95_000.3),
];

describe('other libraries', () => {
  it('seed ATR with the first candle’s high - low, which is no true range (trading-signals, @ixjb94/indicators)', () => {
    const signals = new SignalsAtr(20);
    const theirs = candles.map((candle) => signals.update(candle, false));
    const batch = new IndicatorsSync().atr(
      candles.map(({ high }) => high),
      candles.map(({ low }) => low),
      closes,
      20,
    );
    const ours = runAtr(candles, 20);
    expect(ours.findIndex((value) => value !== null)).toBe(20);
    expect(theirs.findIndex((value) => value !== null)).toBe(19);
    expect(batch).toHaveLength(candles.length - 19);
    expect(theirs[20]).not.toBeCloseTo(ours[20]!, 3);
    expect(theirs.at(-1)).toBeCloseTo(ours.at(-1)!, 1);
  });

  it('round RSI to two decimals (technicalindicators, fast-technical-indicators)', () => {
    const popular = PopularRsi.calculate({ period: 14, values: closes });
    const fast = FastRsi.calculate({ period: 14, values: closes });
    const ours = runRsi(candles, 14).at(-1)!;
    for (const theirs of [popular.at(-1), fast.at(-1)]) {
      expect(theirs).toBe(Number(ours.toFixed(2)));
      expect(theirs).not.toBe(ours);
    }
  });

  it('disagree about the RSI of a market that stands still, which is 50 here', () => {
    const values = still.map(({ close }) => close);
    const debut = new DebutRsi(14);
    expect(runRsi(still, 14).at(-1)).toBe(50);
    expect(values.map((value) => debut.nextValue(value)).at(-1)).toBeNaN();
    expect(PopularRsi.calculate({ period: 14, values }).at(-1)).toBe(100);
    expect(FastRsi.calculate({ period: 14, values }).at(-1)).toBe(99.01);
    expect(RSI({ inReal: values, timePeriod: 14 }).output[0]).toBe(0);
  });

  it('see a deviation where every close is the same, because they sum floating prices', () => {
    const bands = new DebutBands(20, 1);
    const last = flatAfterFall.map((value) => bands.nextValue(value)).at(-1)!;
    expect(last.upper - last.middle).toBeGreaterThan(0);
    expect(new IndicatorsSync().stddev(flatAfterFall, 20).at(-1)).toBeGreaterThan(0.001);
    expect(VAR({ inReal: flatAfterFall, timePeriod: 20 }).output[flatAfterFall.length - 20]).toBeGreaterThan(
      0,
    );
    const ticks = flatAfterFall.map((value) => Math.round(value * 10));
    expect(runDeviation(ticks, 20).at(-1)).toEqual({ mean: 950_003, deviation: 0, z: NaN });
  });

  it('give the variance for the deviation after the first values (talib-web)', () => {
    const deviation = STDDEV({ inReal: closes, timePeriod: 20 }).output;
    const variance = VAR({ inReal: closes, timePeriod: 20 }).output;
    expect(deviation[18]).toBe(Math.sqrt(variance[18]!));
    expect(deviation[19]).toBe(variance[19]);
  });
});
