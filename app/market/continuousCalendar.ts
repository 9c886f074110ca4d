import { DAY_MS } from './calendarDay';
import type { SessionCalendar, SessionDay } from './sessionDay';
import { calendarFromDays } from './sessionCalendarBase';

/** One endless session, days counted in UTC: crypto currencies. */
export function continuousCalendar(): SessionCalendar {
  return calendarFromDays('continuous', 'UTC', false, () => true, continuousDayAt);
}

function continuousDayAt(time: number): SessionDay {
  const day = Math.floor(time / DAY_MS);
  const hours = { open: day * DAY_MS, close: (day + 1) * DAY_MS };
  return { session: 0, day, start: hours.open, end: hours.close, hours, core: hours };
}
