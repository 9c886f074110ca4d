import { civilDate, dayNumber, easter, nthWeekday } from './civilDate';

/** A Saturday's holiday is observed on Friday, a Sunday's on Monday. */
function observed(day: number): number {
  const { weekday } = civilDate(day);
  return weekday === 6 ? day - 1 : weekday === 0 ? day + 1 : day;
}

function holidays(year: number): number[] {
  const newYear = dayNumber(year, 1, 1);
  const days = [
    // A New Year's Day on Saturday is not observed on 31 December.
    civilDate(newYear).weekday === 0 ? newYear + 1 : newYear,
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    easter(year) - 2,
    // Memorial Day, the last Monday of May, is a week before the first of June.
    nthWeekday(year, 6, 1, 1) - 7,
    observed(dayNumber(year, 7, 4)),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 11, 4, 4),
    observed(dayNumber(year, 12, 25)),
  ];
  if (year >= 2022) days.push(observed(dayNumber(year, 6, 19)));
  // National days of mourning for the presidents Bush and Carter.
  if (year === 2018) days.push(dayNumber(2018, 12, 5));
  if (year === 2025) days.push(dayNumber(2025, 1, 9));
  return days;
}

export function isUsTradingDay(day: number): boolean {
  const { weekday, year } = civilDate(day);
  return weekday !== 0 && weekday !== 6 && !holidays(year).includes(day);
}

/** Regular hours in minutes of the local day; closes early around Independence Day, Thanksgiving and Christmas. */
export function usCoreHours(day: number): readonly [number, number] {
  const { year, month, day: date, weekday } = civilDate(day);
  const early =
    (month === 7 && date === 3 && weekday !== 5) ||
    (month === 12 && date === 24) ||
    day === nthWeekday(year, 11, 4, 4) + 1;
  return [9 * 60 + 30, early ? 13 * 60 : 16 * 60];
}
