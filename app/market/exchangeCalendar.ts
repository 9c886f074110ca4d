import { DAY_MS, type CalendarDay } from './calendarDay';
import type { CalendarId } from './instrument';
import type { SessionCalendar, SessionDay, TradingSpan } from './sessionDay';
import { calendarFromDays } from './sessionCalendarBase';
import type { ClockHours, ExchangeHours } from './tradingHours';
import { wallClockToUtc } from './wallClockToUtc';
import { zoneOffset } from './zoneOffset';

/**
 * Session = local calendar day of the exchange; where its sessions open on the evening before, from there to where the
 * next one begins.
 */
export function exchangeCalendar(id: CalendarId, exchange: ExchangeHours): SessionCalendar {
  const { zone } = exchange;
  const clock = (day: CalendarDay, minutes: number): number =>
    wallClockToUtc(zone, day * DAY_MS + minutes * 60_000);
  const startOf = (day: CalendarDay): number => {
    const start = clock(day, Math.min(0, exchange.hoursOn(day).open));
    // On the day of a change, the session of the day before may end after the next one would open.
    return exchange.isTradingDay(day - 1)
      ? Math.max(start, clock(day - 1, exchange.hoursOn(day - 1).close))
      : start;
  };
  const span = (day: CalendarDay, hours: ClockHours, start: number): TradingSpan => ({
    open: Math.max(start, clock(day, hours.open)),
    close: clock(day, hours.close),
  });
  const dayAt = (time: number): SessionDay => {
    const date = Math.floor((time + zoneOffset(zone, time)) / DAY_MS);
    const day = exchange.isOvernight && time >= startOf(date + 1) ? date + 1 : date;
    const start = startOf(day);
    const trades = exchange.isTradingDay(day);
    return {
      session: day,
      day,
      start,
      end: startOf(day + 1),
      hours: trades ? span(day, exchange.hoursOn(day), start) : null,
      core: trades ? span(day, exchange.coreOn(day), start) : null,
    };
  };
  const isTradingDay = (day: CalendarDay): boolean => exchange.isTradingDay(day);
  return calendarFromDays(id, zone, true, isTradingDay, dayAt, !exchange.isOvernight);
}
