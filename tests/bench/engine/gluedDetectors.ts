import type { Candle } from '../../../app/market/candle';
import { HistogramMedian } from './histogramMedian';

const SIGMA = 3;
const SHOCK_WINDOW = 120;
const SHOCK_FACTOR = 2.75 * 1.4826;
const WINDOW = 80;
const LOOKBACK = 5;
const ZONE = 77;
/** Candles before the first with an ATR. */
const WARM_UP = 20;
const TICK = 5;
/** A power of two above the longest window, so that an index wraps with one `&`. */
const RING = 128;

/** The five candle detectors with default parameters over indicators that come from elsewhere, NaN in their warm-up. */
export function createGluedDetectors(): (candle: Candle, z: number, rsi: number, atr: number) => number {
  const closes = new Float64Array(RING);
  const opens = new Float64Array(RING);
  const highs = new Float64Array(RING);
  const lows = new Float64Array(RING);
  const rsis = new Float64Array(RING);
  const moves = new HistogramMedian(SHOCK_WINDOW);
  let i = 0;
  let chainUp = 0;
  let chainDown = 0;
  let calmUp = 3;
  let calmDown = 3;
  let top = 0;
  let bottom = 0;

  return ({ open, high, low, close }, z, rsi, atr) => {
    let signals = 0;
    const last = (i - 1) & (RING - 1);
    const previous = closes[last]!;
    // One endless session, as the bench's candles have it.
    const adjacent = i > 0;

    chainUp = z >= SIGMA ? (adjacent ? chainUp + 1 : 1) : 0;
    chainDown = z <= -SIGMA ? (adjacent ? chainDown + 1 : 1) : 0;
    if (chainUp === 2 || chainDown === 2) signals += 1;

    calmUp += 1;
    calmDown += 1;
    if (i >= 2) {
      const move = close - closes[(i - 2) & (RING - 1)]!;
      const size = Math.round(Math.abs(move) / TICK);
      const middle = moves.median();
      if (middle > 0 && size >= SHOCK_FACTOR * middle) {
        if ((move > 0 ? calmUp : calmDown) > 3) signals += 1;
        if (move > 0) calmUp = 0;
        else calmDown = 0;
      }
      moves.push(size);
    }

    if (i >= WINDOW) {
      if (top < i - WINDOW) {
        top = i - WINDOW;
        for (let j = top + 1; j < i; j++) if (highs[j & (RING - 1)]! >= highs[top & (RING - 1)]!) top = j;
      }
      if (bottom < i - WINDOW) {
        bottom = i - WINDOW;
        for (let j = bottom + 1; j < i; j++)
          if (lows[j & (RING - 1)]! <= lows[bottom & (RING - 1)]!) bottom = j;
      }
      const ceiling = highs[top & (RING - 1)]!;
      const floor = lows[bottom & (RING - 1)]!;
      const room = Math.max(TICK, atr);
      if (adjacent && previous <= ceiling && close > ceiling + room) signals += 1;
      if (adjacent && previous >= floor && close < floor - room) signals += 1;
    }
    if (i >= WARM_UP) signals += divergences(closes, rsis, i, close, rsi);

    const beforeOpen = opens[last]!;
    const body = close - open;
    const before = previous - beforeOpen;
    if (adjacent && body * before < 0) {
      const covers =
        body > 0 ? open <= previous && close >= beforeOpen : open >= previous && close <= beforeOpen;
      const size = Math.abs(body);
      const beforeSize = Math.abs(before);
      if (covers && size > beforeSize && beforeSize >= 0.1 * atr && size >= 1.3 * atr) signals += 1;
    }

    const slot = i & (RING - 1);
    closes[slot] = close;
    opens[slot] = open;
    highs[slot] = high;
    lows[slot] = low;
    rsis[slot] = rsi;
    if (high >= highs[top & (RING - 1)]!) top = i;
    if (low <= lows[bottom & (RING - 1)]!) bottom = i;
    i += 1;
    return signals;
  };
}

function divergences(
  closes: Float64Array,
  rsis: Float64Array,
  i: number,
  close: number,
  rsi: number,
): number {
  let highestClose = -Infinity;
  let lowestClose = Infinity;
  let highestRsi = -Infinity;
  let lowestRsi = Infinity;
  for (let j = i - LOOKBACK; j < i; j++) {
    const c = closes[j & (RING - 1)]!;
    const r = rsis[j & (RING - 1)]!;
    if (c > highestClose) highestClose = c;
    if (c < lowestClose) lowestClose = c;
    if (r > highestRsi) highestRsi = r;
    if (r < lowestRsi) lowestRsi = r;
  }
  if (close > highestClose && rsi < highestRsi && highestRsi >= ZONE) return 1;
  if (close < lowestClose && rsi > lowestRsi && lowestRsi <= 100 - ZONE) return 1;
  return 0;
}
