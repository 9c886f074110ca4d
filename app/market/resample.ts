import type { Candle } from './candle';
import type { CalendarId } from './instrument';
import { Resampler } from './resampler';
import type { Timeframe } from './timeframe';

/**
 * All longer candles of a list of candles, oldest first; the last one too, though more may have belonged to it.
 *
 * @throws RangeError when candles of `from` cannot be joined to candles of `to`.
 */
export function resample(
  candles: Iterable<Candle>,
  calendar: CalendarId,
  from: Timeframe,
  to: Timeframe,
): readonly Candle[] {
  const resampler = new Resampler(calendar, from, to);
  const closed: Candle[] = [];
  for (const candle of candles) closed.push(...resampler.push(candle));
  if (resampler.forming !== null) closed.push(resampler.forming);
  return closed;
}
