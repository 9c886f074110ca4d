import type { Candle } from '../../app/market/candle';
import type { Instrument } from '../../app/market/instrument';
import { PRICE_SHAPES, type PriceShape } from './series/priceShapes';
import { createRandom } from './series/random';

/** A market without sessions, so that a test need not know the exchange's hours. */
export const TEST_INSTRUMENT: Instrument = {
  symbol: 'TEST',
  tickSize: 5,
  pointValue: 0.2,
  currency: 'BRL',
  digits: 0,
  calendar: 'continuous',
};
export const TEST_KEY = { symbol: TEST_INSTRUMENT.symbol, timeframe: 'M5' } as const;

export const FIVE_MINUTES = 300_000;
const START = Date.UTC(2026, 0, 5);

/** Five-minute candles of a lively market: about one in ten leads to an alert. */
export function terminalCandles(count: number, seed = 1, start = START): Candle[] {
  const random = createRandom(seed);
  const { tickSize } = TEST_INSTRUMENT;
  const candles: Candle[] = [];
  let previous = 25_000;
  for (let at = 0; at < count; at++) {
    const shape: PriceShape = random.chance(0.08) ? PRICE_SHAPES.spikes : PRICE_SHAPES.walk;
    const { open, high, low, close } = shape(random, previous, at);
    candles.push({
      time: start + at * FIVE_MINUTES,
      open: open * tickSize,
      high: high * tickSize,
      low: low * tickSize,
      close: close * tickSize,
      tickVolume: random.int(10, 900),
      realVolume: random.int(100, 9_000),
      spread: 1,
    });
    // Kept away from zero, where a random walk may end up after some thousand candles.
    previous = close < 5_000 ? close + 200 : close;
  }
  return candles;
}
