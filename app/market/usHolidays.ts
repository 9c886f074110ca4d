import {
  calendarDay,
  isWeekend,
  lastWeekday,
  nthWeekday,
  weekday,
  yearOf,
  type CalendarDay,
} from './calendarDay';
import { easterSunday } from './easter';

const MONDAY = 0;
const THURSDAY = 3;
const SATURDAY = 5;

/** Days of mourning on which the exchange stayed closed. */
const CLOSED_ONCE: readonly CalendarDay[] = [calendarDay(2018, 12, 5), calendarDay(2025, 1, 9)];

/** True when the New York Stock Exchange trades on that day. */
export function isUsTradingDay(day: CalendarDay): boolean {
  return !isWeekend(day) && !usHolidays(yearOf(day)).includes(day);
}

/** Days that end at 13:00: before Independence Day, after Thanksgiving, Christmas Eve. */
export function isUsEarlyClose(day: CalendarDay): boolean {
  const year = yearOf(day);
  return (
    day === calendarDay(year, 7, 3) ||
    day === nthWeekday(year, 11, 4, THURSDAY) + 1 ||
    day === calendarDay(year, 12, 24)
  );
}

/** Source: NYSE Rule 7.2; a Saturday holiday is kept on Friday (not New Year's Day), a Sunday one on Monday. */
export function usHolidays(year: number): readonly CalendarDay[] {
  const newYear = calendarDay(year, 1, 1);
  const days = [
    weekday(newYear) === SATURDAY ? newYear : observed(newYear),
    nthWeekday(year, 1, 3, MONDAY),
    nthWeekday(year, 2, 3, MONDAY),
    easterSunday(year) - 2,
    lastWeekday(year, 5, MONDAY),
    observed(calendarDay(year, 7, 4)),
    nthWeekday(year, 9, 1, MONDAY),
    nthWeekday(year, 11, 4, THURSDAY),
    observed(calendarDay(year, 12, 25)),
  ];
  if (year >= 2022) days.push(observed(calendarDay(year, 6, 19)));
  return days.concat(CLOSED_ONCE.filter((day) => yearOf(day) === year));
}

function observed(day: CalendarDay): CalendarDay {
  if (weekday(day) === SATURDAY) return day - 1;
  return weekday(day) === 6 ? day + 1 : day;
}
