import type { CalendarDay } from './calendarDay';
import type { CalendarId } from './instrument';
import type { SessionCalendar, SessionDay } from './sessionDay';

/** A calendar is its days; everything else follows from them. */
export function calendarFromDays(
  id: CalendarId,
  zone: string,
  daily: boolean,
  isTradingDay: (day: CalendarDay) => boolean,
  dayAt: (time: number) => SessionDay,
): SessionCalendar {
  return {
    id,
    zone,
    daily,
    isTradingDay,
    dayAt,
    sessionOf: (time) => dayAt(time).session,
    sessionIndexForCounting: (time) => dayAt(time).day,
    isOpen: (time) => {
      const { hours } = dayAt(time);
      return hours !== null && time >= hours.open && time < hours.close;
    },
  };
}
