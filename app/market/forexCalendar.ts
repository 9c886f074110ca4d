import { DAY_MS, isWeekend } from './calendarDay';
import type { SessionCalendar, SessionDay } from './sessionDay';
import { calendarFromDays } from './sessionCalendarBase';
import { wallClockToUtc } from './wallClockToUtc';
import { zoneOffset } from './zoneOffset';

const ZONE = 'America/New_York';
/** The trading day ends at 17:00: seven hours before the date changes. */
const HOURS_TO_MIDNIGHT = 7 * 3_600_000;

/** Session = trading week; its days run from 17:00 to 17:00 in New York and carry the date on which they end. */
export function forexCalendar(): SessionCalendar {
  return calendarFromDays('forex', ZONE, false, (day) => !isWeekend(day), forexDayAt);
}

function forexDayAt(time: number): SessionDay {
  const day = Math.floor((time + zoneOffset(ZONE, time) + HOURS_TO_MIDNIGHT) / DAY_MS);
  const start = wallClockToUtc(ZONE, day * DAY_MS - HOURS_TO_MIDNIGHT);
  const end = wallClockToUtc(ZONE, (day + 1) * DAY_MS - HOURS_TO_MIDNIGHT);
  const hours = isWeekend(day) ? null : { open: start, close: end };
  return { session: Math.floor((day + 3) / 7), day, start, end, hours, core: hours };
}
