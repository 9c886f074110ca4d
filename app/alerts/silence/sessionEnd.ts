import type { SessionCalendar } from '../../market/sessionDay';

/** The alert of the last candle can only come once the session has ended. */
const LAST_CANDLE_MS = 60_000;

/**
 * Until when a snooze "to the end of the session" holds, UTC ms. Exchanges: one minute after the announced close, so
 * that the last candle is covered; after the close and on days without trading, the end of the local day. Forex: 17:00
 * in New York. Continuous markets: midnight UTC.
 */
export function sessionEnd(calendar: SessionCalendar, time: number): number {
  const { hours, end } = calendar.dayAt(time);
  const close = hours === null ? end : calendar.daily ? hours.close + LAST_CANDLE_MS : hours.close;
  return time < close ? close : end;
}
