/** A calendar date as the number of days since 1970-01-01. */
export type CalendarDay = number;

export const DAY_MS = 86_400_000;

/** `month` 1 to 12. */
export function calendarDay(year: number, month: number, day: number): CalendarDay {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

export function yearOf(day: CalendarDay): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: CalendarDay): number {
  return new Date(day * DAY_MS).getUTCMonth() + 1;
}

export function dayOfMonth(day: CalendarDay): number {
  return new Date(day * DAY_MS).getUTCDate();
}

/** Monday 0 to Sunday 6; 1970-01-01 was a Thursday. */
export function weekday(day: CalendarDay): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function isWeekend(day: CalendarDay): boolean {
  return weekday(day) >= 5;
}

/** The `n`-th (1 to 5) given weekday of a month. */
export function nthWeekday(year: number, month: number, n: number, wanted: number): CalendarDay {
  const first = calendarDay(year, month, 1);
  return first + ((wanted - weekday(first) + 7) % 7) + 7 * (n - 1);
}

/** The last given weekday of a month. */
export function lastWeekday(year: number, month: number, wanted: number): CalendarDay {
  const last = calendarDay(year, month + 1, 1) - 1;
  return last - ((weekday(last) - wanted + 7) % 7);
}
