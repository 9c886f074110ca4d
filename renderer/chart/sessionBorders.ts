import type { UTCTimestamp } from 'lightweight-charts';
import type { Candle } from '../../app/market/candle';
import type { CalendarId } from '../../app/market/instrument';
import { sessionCalendar } from '../../app/market/sessionCalendar';
import type { ExchangeTime } from '../market/exchangeTime';
import { chartTime } from './barData';

/** The first candle of each session day after the first. */
export function sessionBorders(
  candles: readonly Candle[],
  calendar: CalendarId,
  exchange: ExchangeTime,
): { readonly time: UTCTimestamp }[] {
  const sessions = sessionCalendar(calendar);
  const borders: { readonly time: UTCTimestamp }[] = [];
  let dayEnd = -Infinity;
  for (const [index, { time }] of candles.entries()) {
    if (time < dayEnd) continue;
    dayEnd = sessions.dayAt(time).end;
    if (index > 0) borders.push({ time: chartTime(time, exchange) });
  }
  return borders;
}
