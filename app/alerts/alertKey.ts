import type { Direction } from '../market/direction';
import type { Timeframe } from '../market/timeframe';

/** What makes an alert the same alert: the same market fact has the same key, after any restart. */
export function alertKey(
  symbol: string,
  timeframe: Timeframe,
  direction: Direction,
  candleTime: number,
  engineVersion: string,
): string {
  return `${symbol}|${timeframe}|${direction}|${candleTime}|${engineVersion}`;
}
