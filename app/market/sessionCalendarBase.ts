import type { CalendarDay } from './calendarDay';
import type { CalendarId } from './instrument';
import type { SessionCalendar, SessionDay } from './sessionDay';

/**
 * A calendar is its days; everything else follows from them. The day asked for last is remembered: all series of a
 * market ask for the same one.
 */
export function calendarFromDays(
  id: CalendarId,
  zone: string,
  daily: boolean,
  isTradingDay: (day: CalendarDay) => boolean,
  findDay: (time: number) => SessionDay,
  fromMidnight = true,
): SessionCalendar {
  let last: SessionDay | null = null;
  const dayAt = (time: number): SessionDay => {
    if (last === null || !(time >= last.start && time < last.end)) last = findDay(time);
    return last;
  };
  return {
    id,
    zone,
    daily,
    fromMidnight,
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
