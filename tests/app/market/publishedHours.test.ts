import { describe, expect, it } from 'vitest';
import type { CalendarId } from '../../../app/market/instrument';
import { sessionCalendar } from '../../../app/market/sessionCalendar';

/** Opening and closing of a day on the exchange's clock; null when it is closed. */
function hoursOf(id: CalendarId, date: string): string | null {
  const calendar = sessionCalendar(id);
  const { hours } = calendar.dayAt(Date.parse(`${date}T15:00Z`));
  if (hours === null) return null;
  const clock = (time: number): string =>
    new Date(time).toLocaleTimeString('en-GB', { timeZone: calendar.zone }).slice(0, 5);
  return `${clock(hours.open)}-${clock(hours.close)}`;
}

/** What B3 announced, as the press of the day had it. */
describe('the published hours of B3', () => {
  it.each<[CalendarId, string, string | null]>([
    // 2018-03: index futures to 17:55, dollar futures to 18:00 while New York has summer time.
    ['b3-index', '2018-03-12', '09:00-17:55'],
    ['b3-dollar', '2018-03-12', '09:00-18:00'],
    // 2021-11 and 2023-11: the longer day begins on the Monday after the change.
    ['b3-index', '2021-11-05', '09:00-17:55'],
    ['b3-index', '2021-11-08', '09:00-18:25'],
    ['b3-dollar', '2021-11-08', '09:00-18:30'],
    ['b3-equity', '2021-11-08', '10:00-17:55'],
    ['b3-index', '2023-11-06', '09:00-18:25'],
    // 2025-03: index futures keep 18:25, shares go back to 16:55.
    ['b3-index', '2025-03-10', '09:00-18:25'],
    ['b3-equity', '2025-03-10', '10:00-16:55'],
    ['b3-dollar', '2025-11-03', '09:00-18:30'],
    ['b3-equity', '2025-11-03', '10:00-17:55'],
    // Ash Wednesday of 2024 and 2026, and the days without a session.
    ['b3-equity', '2024-02-14', '13:00-17:55'],
    ['b3-index', '2026-02-18', '13:00-18:25'],
    ['b3-index', '2023-12-29', null],
    ['b3-dollar', '2024-12-24', null],
    ['b3-index', '2024-12-31', null],
    ['b3-index', '2024-01-25', '09:00-18:25'],
  ])('%s on %s', (id, date, expected) => {
    expect(hoursOf(id, date)).toBe(expected);
  });
});
