import type { SeriesView } from '../state/marketStore';

/** The moment in which a series lives, UTC ms: the computer's clock, or its newest candle where the market is not of now. */
export function marketNow(
  { summary, forming }: Pick<SeriesView, 'summary' | 'forming'>,
  now: number,
): number {
  const { source, lastCandle } = summary;
  if (source !== 'simulated' && source !== 'replay') return now;
  return forming?.candle.time ?? lastCandle?.time ?? now;
}
