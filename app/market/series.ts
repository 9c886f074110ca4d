import type { Timeframe } from './timeframe';

/** Names one stream of candles. */
export interface SeriesKey {
  readonly symbol: string;
  readonly timeframe: Timeframe;
}

/** A text that names the series, unique per (symbol, timeframe); fit for maps and logs. */
export function seriesId(key: SeriesKey): string {
  return `${key.symbol}|${key.timeframe}`;
}
