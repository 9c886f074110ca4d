import { timeframeMs } from '../../market/timeframe';
import type { AlertDraft } from '../alert';

/**
 * The moment that schedules look at, UTC ms: this computer's clock, or in a market with a clock of its own (simulated
 * or replayed, perhaps a hundred times as fast) the close of the candle.
 */
export function marketMoment({ origin, candleTime, timeframe }: AlertDraft, now: number): number {
  const ownClock = origin === 'simulated' || origin === 'replay';
  return ownClock ? candleTime + timeframeMs(timeframe) : now;
}
