import { describe, expect, it } from 'vitest';
import { createRandom } from '../support/series/random';
import { PRICE_SHAPE_NAMES, PRICE_SHAPES } from '../support/series/priceShapes';
import { windowStatistics, zScore } from './naive/indicators/windowStatistics';
import { toTicks } from './naive/tickCandle';
import { eachMarketFile } from './support/eachMarketFile';
import { runDeviation } from './support/runIndicator';

const BTC_TICKS = 1_200_000;
/** The largest price the engine accepts, in ticks. */
const LARGEST = 2_147_483_647;

/** Compares mean, deviation and z of every window with arithmetic that cannot round; gives the first fault. */
function firstFault(closes: readonly number[], window: number): string | null {
  for (const [at, found] of runDeviation(closes, window).entries()) {
    if ((found === null) !== at + 1 < window) return `candle ${at}: ready too early or too late`;
    if (found === null) continue;
    const { count, sum, spread } = windowStatistics(closes, at, window);
    const exactZ = zScore(closes, at, window);
    const deviation = Math.sqrt(Number(spread)) / Number(count);
    if ((exactZ === null) !== Number.isNaN(found.z)) return `candle ${at}: z is ${found.z}, spread ${spread}`;
    if (spread === 0n && found.deviation !== 0)
      return `candle ${at}: a flat window deviates by ${found.deviation}`;
    if (differs(found.mean, Number(sum) / Number(count))) return `candle ${at}: mean ${found.mean}`;
    if (differs(found.deviation, deviation))
      return `candle ${at}: deviation ${found.deviation}, not ${deviation}`;
    if (exactZ !== null && differs(found.z, exactZ)) return `candle ${at}: z ${found.z}, not ${exactZ}`;
  }
  return null;
}

/** More than the two roundings of a square root and a division. */
function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-15 * Math.max(Math.abs(a), Math.abs(b)) + 1e-300;
}

eachMarketFile((load) => {
  it.each([5, 20, 500])(
    'has the exact mean, deviation and z-score of every window of %i closes',
    (window) => {
      const { candles, instrument } = load();
      const closes = candles.map((candle) => toTicks(candle, instrument.tickSize).close);
      const some = window === 500 ? closes.slice(0, 2_000) : closes;
      expect(firstFault(some, window)).toBeNull();
    },
  );
});

describe('a flat window', () => {
  it.each([
    ['after a calm day', 24_000, 3],
    ['after a crash of BTC', BTC_TICKS, 400_000],
    ['after the largest move there is', LARGEST, LARGEST - 1],
  ])('has deviation 0 and no z-score %s', (_, price, move) => {
    const random = createRandom(7);
    const closes = Array.from({ length: 300 }, () => price - random.int(0, move));
    for (let i = 0; i < 60; i++) closes.push(price - 1);
    const values = runDeviation(closes, 20);
    for (const value of values.slice(-41)) expect(value).toEqual({ mean: price - 1, deviation: 0, z: NaN });
  });

  it('ends with the first tick away from it', () => {
    const closes = [...Array.from({ length: 20 }, () => BTC_TICKS), BTC_TICKS + 1];
    expect(runDeviation(closes, 20).at(-1)!.z).toBeCloseTo(Math.sqrt(19), 14);
  });
});

describe('adversarial closes', () => {
  it.each(PRICE_SHAPE_NAMES)('are summed exactly: %s', (name) => {
    for (const [seed, window, price] of [
      [1, 5, 500],
      [2, 20, BTC_TICKS],
      [3, 77, 1_000_000_000],
    ] as const) {
      const random = createRandom(seed);
      const closes: number[] = [price];
      for (let i = 0; i < 600; i++) {
        const { close } = PRICE_SHAPES[name](random, closes.at(-1)!, i);
        closes.push(Math.min(LARGEST, Math.max(1, close)));
      }
      expect(firstFault(closes, window)).toBeNull();
    }
  });
});
