import { timeframeFromMs, type Timeframe } from '../../../app/market/timeframe';

/** The timeframe of candles by their commonest step; null when they have none, or one nobody charts. */
export function commonTimeframe(times: readonly number[]): Timeframe | null {
  const counts = new Map<number, number>();
  for (let index = 1; index < times.length; index++) {
    const step = (times[index] ?? 0) - (times[index - 1] ?? 0);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([stepA, a], [stepB, b]) => b - a || stepA - stepB)[0] ?? [];
  return commonest === undefined ? null : timeframeFromMs(commonest);
}
