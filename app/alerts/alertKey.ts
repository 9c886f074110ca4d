import type { Direction } from '../market/direction';
import type { Timeframe } from '../market/timeframe';

/** Ms; four zeros at the end of a time. */
const TEN_SECONDS = 10_000;

/** What makes an alert the same alert: the same market fact has the same key, after any restart. */
export function alertKey(
  symbol: string,
  timeframe: Timeframe,
  direction: Direction,
  candleTime: number,
  engineVersion: string,
): string {
  return `${symbol}|${timeframe}|${direction}|${digits(candleTime)}|${engineVersion}`;
}

/** The decimal digits of a time: without the zeros that candles end on it is a small number, quicker to write. */
function digits(time: number): string {
  const tens = (time / TEN_SECONDS) | 0;
  return tens !== 0 && tens * TEN_SECONDS === time ? `${tens}0000` : `${time}`;
}
