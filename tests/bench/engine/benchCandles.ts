import type { Candle } from '../../../app/market/candle';
import { createRandom } from '../../support/series/random';

const START = Date.UTC(2020, 0, 6);
const FIVE_MINUTES = 300_000;
const TICK = 5;

/**
 * `count` five-minute candles on a 5-point grid, without a gap: a random walk whose volatility comes in waves,
 * so that every detector finds something now and then as on a real market.
 */
export function makeBenchCandles(count: number, seed: number): Candle[] {
  const random = createRandom(seed);
  const candles: Candle[] = [];
  let close = 24_000;
  let deviation = 15;
  for (let i = 0; i < count; i++) {
    deviation = Math.min(60, Math.max(6, deviation * (1 + 0.06 * random.normal())));
    const open = close + random.int(-1, 1);
    const pull = (24_000 - open) * 0.0005;
    close = Math.max(1_000, Math.round(open + pull + deviation * random.normal()));
    const high = Math.max(open, close) + Math.round(Math.abs(random.normal()) * deviation * 0.5);
    const low = Math.min(open, close) - Math.round(Math.abs(random.normal()) * deviation * 0.5);
    candles.push({
      time: START + i * FIVE_MINUTES,
      open: open * TICK,
      high: high * TICK,
      low: low * TICK,
      close: close * TICK,
      tickVolume: 100,
      realVolume: 1_000,
      spread: 1,
    });
  }
  return candles;
}
