import type { SeriesKey } from '../../app/market/series';
import { timeframeMs } from '../../app/market/timeframe';

/**
 * The market's time at `now` of this computer, while the candle that opened at `openTime` forms; UTC ms. A market
 * that is played faster or later than it was has times of its own, and a computer's clock may be wrong: the moment
 * always lies within the candle.
 */
export function momentWithin({ timeframe }: SeriesKey, openTime: number, now: number): number {
  return Math.min(Math.max(now, openTime + 1), openTime + timeframeMs(timeframe) - 1);
}
