import { DAY_MS, type CalendarDay } from './calendarDay';
import type { CalendarId } from './instrument';
import type { SessionCalendar, SessionDay, TradingSpan } from './sessionDay';
import { calendarFromDays } from './sessionCalendarBase';
import type { ClockHours, ExchangeHours } from './tradingHours';
import { wallClockToUtc } from './wallClockToUtc';
import { zoneOffset } from './zoneOffset';

/** Session = local calendar day of the exchange. */
export function exchangeCalendar(id: CalendarId, exchange: ExchangeHours): SessionCalendar {
  const { zone } = exchange;
  const span = (day: CalendarDay, hours: ClockHours): TradingSpan => ({
    open: wallClockToUtc(zone, day * DAY_MS + hours.open * 60_000),
    close: wallClockToUtc(zone, day * DAY_MS + hours.close * 60_000),
  });
  const dayAt = (time: number): SessionDay => {
    const day = Math.floor((time + zoneOffset(zone, time)) / DAY_MS);
    const trades = exchange.isTradingDay(day);
    return {
      session: day,
      day,
      start: wallClockToUtc(zone, day * DAY_MS),
      end: wallClockToUtc(zone, (day + 1) * DAY_MS),
      hours: trades ? span(day, exchange.hoursOn(day)) : null,
      core: trades ? span(day, exchange.coreOn(day)) : null,
    };
  };
  return calendarFromDays(id, zone, true, (day) => exchange.isTradingDay(day), dayAt);
}
