import { describe, expect, it } from 'vitest';
import { isAshWednesday, isB3TradingDay } from '../../../app/market/b3Holidays';
import { calendarDay, isWeekend } from '../../../app/market/calendarDay';
import { easterSunday } from '../../../app/market/easter';
import { isUsEarlyClose, isUsTradingDay } from '../../../app/market/usHolidays';

function closedWeekdays(year: number, trades: (day: number) => boolean): string[] {
  const closed: string[] = [];
  for (let day = calendarDay(year, 1, 1); day < calendarDay(year + 1, 1, 1); day++) {
    if (!isWeekend(day) && !trades(day)) closed.push(new Date(day * 86_400_000).toISOString().slice(5, 10));
  }
  return closed;
}

describe('B3', () => {
  // Its published calendars.
  it.each([
    [2024, '01-01 02-12 02-13 03-29 05-01 05-30 11-15 11-20 12-24 12-25 12-31'],
    [2025, '01-01 03-03 03-04 04-18 04-21 05-01 06-19 11-20 12-24 12-25 12-31'],
    [2026, '01-01 02-16 02-17 04-03 04-21 05-01 06-04 09-07 10-12 11-02 11-20 12-24 12-25 12-31'],
    [2027, '01-01 02-08 02-09 03-26 04-21 05-27 09-07 10-12 11-02 11-15 12-24 12-31'],
  ])('is closed in %s on these weekdays', (year, days) => {
    expect(closedWeekdays(year, isB3TradingDay).join(' ')).toBe(days);
  });

  it('knows Ash Wednesday', () => {
    expect([2021, 2022, 2023].map((year) => isAshWednesday(easterSunday(year) - 46))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isAshWednesday(calendarDay(2022, 3, 2))).toBe(true);
    expect(isAshWednesday(calendarDay(2022, 3, 9))).toBe(false);
  });
});

describe('New York', () => {
  it.each([
    [2025, '01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25'],
    [2026, '01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25'],
    [2022, '01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26'],
  ])('is closed in %s on these weekdays', (year, days) => {
    expect(closedWeekdays(year, isUsTradingDay).join(' ')).toBe(days);
  });

  it('closes early around Thanksgiving, Christmas and Independence Day', () => {
    expect(
      [calendarDay(2025, 7, 3), calendarDay(2025, 11, 28), calendarDay(2025, 12, 24)].map(isUsEarlyClose),
    ).toEqual([true, true, true]);
    expect(isUsEarlyClose(calendarDay(2025, 11, 26))).toBe(false);
  });
});
