import { HistogramMedian } from './histogramMedian';

/** A whole history as typed columns, prices in ticks. */
export interface TypedColumns {
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  /** Session of each candle, equal within one. */
  readonly session: Int32Array;
}

const SIGMA = 3;
const Z_WINDOW = 20;
const SHOCK_WINDOW = 120;
const SHOCK_FACTOR = 2.75 * 1.4826;
const LEVEL_WINDOW = 80;
const LOOKBACK = 5;
const ZONE = 77;

/**
 * The limit to measure against: the work of the five candle detectors with the default parameters in one loop
 * over typed columns, without objects, validation, calendar, restarts, plans, alerts or anything that makes it
 * usable. Gives the number of signals.
 */
export function runStructurelessLoop({ open, high, low, close, session }: TypedColumns): number {
  const count = close.length;
  const rsis = new Float64Array(8);
  const moves = new HistogramMedian(SHOCK_WINDOW);
  let signals = 0;
  let sum = 0;
  let squares = 0;
  let gain = 0;
  let loss = 0;
  let atr = 0;
  let chainUp = 0;
  let chainDown = 0;
  let lockUp = false;
  let lockDown = false;
  let calmUp = 3;
  let calmDown = 3;
  let top = 0;
  let bottom = 0;
  for (let i = 0; i < count; i++) {
    const x = close[i]!;
    const o = open[i]!;
    const previous = i > 0 ? close[i - 1]! : x;
    const adjacent = i > 0 && session[i] === session[i - 1];

    sum += x;
    squares += x * x;
    if (i >= Z_WINDOW) {
      const old = close[i - Z_WINDOW]!;
      sum -= old;
      squares -= old * old;
    }
    const spread = Z_WINDOW * squares - sum * sum;
    const z = i >= Z_WINDOW - 1 && spread > 0 ? (Z_WINDOW * x - sum) / Math.sqrt(spread) : 0;
    chainUp = z >= SIGMA ? (adjacent ? chainUp + 1 : 1) : 0;
    chainDown = z <= -SIGMA ? (adjacent ? chainDown + 1 : 1) : 0;
    if (chainUp === 0) lockUp = false;
    if (chainDown === 0) lockDown = false;
    if (chainUp === 2 && !lockUp) {
      lockUp = true;
      signals += 1;
    }
    if (chainDown === 2 && !lockDown) {
      lockDown = true;
      signals += 1;
    }

    const change = x - previous;
    const up = change > 0 ? change : 0;
    const down = change < 0 ? -change : 0;
    // Sums until there are as many values as the period, then their means.
    gain = i < 14 ? gain + up : i === 14 ? (gain + up) / 14 : (gain * 13 + up) / 14;
    loss = i < 14 ? loss + down : i === 14 ? (loss + down) / 14 : (loss * 13 + down) / 14;
    const rsi = gain + loss === 0 ? 50 : 100 * (gain / (gain + loss));
    if (i > 0) {
      const range = Math.max(high[i]!, previous) - Math.min(low[i]!, previous);
      atr = i < 20 ? atr + range : i === 20 ? (atr + range) / 20 : (atr * 19 + range) / 20;
    }

    calmUp += 1;
    calmDown += 1;
    if (adjacent && i >= 2 && session[i] === session[i - 2]) {
      const move = x - close[i - 2]!;
      const size = Math.abs(move);
      const middle = moves.median();
      if (middle > 0 && size >= SHOCK_FACTOR * middle) {
        if ((move > 0 ? calmUp : calmDown) > 3) signals += 1;
        if (move > 0) calmUp = 0;
        else calmDown = 0;
      }
      moves.push(size);
    }

    // The extremes are searched again only when the one that stood has left the window.
    if (i >= LEVEL_WINDOW) {
      const from = i - LEVEL_WINDOW;
      if (top < from) {
        top = from;
        for (let j = from + 1; j < i; j++) if (high[j]! >= high[top]!) top = j;
      }
      if (bottom < from) {
        bottom = from;
        for (let j = from + 1; j < i; j++) if (low[j]! <= low[bottom]!) bottom = j;
      }
      const room = atr > 1 ? atr : 1;
      if (adjacent && previous <= high[top]! && x > high[top]! + room) signals += 1;
      if (adjacent && previous >= low[bottom]! && x < low[bottom]! - room) signals += 1;
    }
    if (high[i]! >= high[top]!) top = i;
    if (low[i]! <= low[bottom]!) bottom = i;

    if (adjacent && i >= 20) {
      const body = x - o;
      const beforeOpen = open[i - 1]!;
      const before = previous - beforeOpen;
      if (body * before < 0) {
        const covers = body > 0 ? o <= previous && x >= beforeOpen : o >= previous && x <= beforeOpen;
        const size = Math.abs(body);
        const beforeSize = Math.abs(before);
        if (covers && size > beforeSize && beforeSize >= 0.1 * atr && size >= 1.3 * atr) signals += 1;
      }
    }

    if (i >= 20) {
      let highestClose = -Infinity;
      let lowestClose = Infinity;
      let highestRsi = -Infinity;
      let lowestRsi = Infinity;
      for (let j = i - LOOKBACK; j < i; j++) {
        const c = close[j]!;
        const r = rsis[j & 7]!;
        if (c > highestClose) highestClose = c;
        if (c < lowestClose) lowestClose = c;
        if (r > highestRsi) highestRsi = r;
        if (r < lowestRsi) lowestRsi = r;
      }
      if (x > highestClose && rsi < highestRsi && highestRsi >= ZONE) signals += 1;
      if (x < lowestClose && rsi > lowestRsi && lowestRsi <= 100 - ZONE) signals += 1;
    }
    rsis[i & 7] = rsi;
  }
  return signals;
}
