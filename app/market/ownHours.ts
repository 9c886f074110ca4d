import { weekday, type CalendarDay } from './calendarDay';
import type { OwnCalendar } from './ownCalendar';
import type { ClockHours, ExchangeHours } from './tradingHours';

/** The hours of a calendar that the trader describes; days before the first dated row have the hours of that row. */
export function ownHours({ zone, weekdays, sessions, halfDays, holidays }: OwnCalendar): ExchangeHours {
  const closed = new Set(holidays);
  const trading = new Set(weekdays);
  const halves = new Map(halfDays.map((half) => [half.day, half]));
  const rows = sessions.toSorted((a, b) => a.from - b.from);
  const hoursOn = (day: CalendarDay): ClockHours => {
    const { open, close } = rows.findLast(({ from }) => from <= day) ?? rows[0] ?? { open: 0, close: 1_440 };
    const half = halves.get(day);
    return half === undefined ? { open, close } : { open: half.open ?? open, close: half.close };
  };
  return {
    zone,
    isOvernight: [...sessions, ...halfDays].some(({ open }) => open !== null && open < 0),
    // A half day is named because there is trading, whatever weekday it falls on.
    isTradingDay: (day) => !closed.has(day) && (trading.has(weekday(day)) || halves.has(day)),
    hoursOn,
    coreOn: hoursOn,
  };
}
