import { calendarDay, isWeekend, yearOf, type CalendarDay } from './calendarDay';
import { easterSunday } from './easter';

const remembered = new Map<number, ReadonlySet<CalendarDay>>();

/** True when B3 trades on that day: no weekend, no holiday of the exchange. */
export function isB3TradingDay(day: CalendarDay): boolean {
  return !isWeekend(day) && !b3Holidays(yearOf(day)).has(day);
}

/** Ash Wednesday: B3 opens at 13:00. */
export function isAshWednesday(day: CalendarDay): boolean {
  return day === easterSunday(yearOf(day)) - 46;
}

/**
 * The weekdays and weekends without trading of a year. Source: the national holidays, and B3's calendars 2018 to
 * 2026: São Paulo's own holidays closed the exchange until 2021 (in 2020 the state moved two of them to May, without
 * effect on the exchange), 20 November is national since 2024, and the last weekday of the year has no session.
 */
export function b3Holidays(year: number): ReadonlySet<CalendarDay> {
  let holidays = remembered.get(year);
  if (holidays === undefined) remembered.set(year, (holidays = new Set(listHolidays(year))));
  return holidays;
}

function listHolidays(year: number): readonly CalendarDay[] {
  const easter = easterSunday(year);
  const days = [
    calendarDay(year, 1, 1),
    easter - 48,
    easter - 47,
    easter - 2,
    calendarDay(year, 4, 21),
    calendarDay(year, 5, 1),
    easter + 60,
    calendarDay(year, 9, 7),
    calendarDay(year, 10, 12),
    calendarDay(year, 11, 2),
    calendarDay(year, 11, 15),
    calendarDay(year, 12, 24),
    calendarDay(year, 12, 25),
    lastWeekdayOfYear(year),
  ];
  if (year <= 2021) days.push(calendarDay(year, 1, 25));
  if (year <= 2021 && year !== 2020) days.push(calendarDay(year, 7, 9));
  if ((year <= 2021 && year !== 2020) || year >= 2024) days.push(calendarDay(year, 11, 20));
  return days;
}

function lastWeekdayOfYear(year: number): CalendarDay {
  let day = calendarDay(year, 12, 31);
  while (isWeekend(day)) day -= 1;
  return day;
}
