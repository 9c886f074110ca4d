import type { Candle } from '../../app/market/candle';

/** What was heard of the candle that forms. */
export type HeardCandle = Pick<Candle, 'time' | 'high' | 'low' | 'close'>;

/**
 * The prices that a picture of the forming candle tells of, in the order in which they most likely were; a new high
 * or low since the picture before lies between the two. Of the very first picture only its price: what was before it
 * may have been told in an earlier run. Empty for a candle that has gone by.
 */
export function formingPrices(heard: HeardCandle | null, candle: Candle): readonly number[] {
  const { time, open, high, low, close } = candle;
  if (heard === null) return [close];
  if (time < heard.time) return [];
  const isSame = time === heard.time;
  const highs = !isSame || high > heard.high ? [high] : [];
  const lows = !isSame || low < heard.low ? [low] : [];
  const extremes = close >= open ? [...lows, ...highs] : [...highs, ...lows];
  return [...extremes, close];
}
