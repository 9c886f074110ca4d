import { assertNever } from '../../assertNever';
import { DAY_MS, weekday } from '../../market/calendarDay';
import type { SessionCalendar } from '../../market/sessionDay';
import { zoneOffset } from '../../market/zoneOffset';
import type { MuteSpan } from './silenceSettings';

const MINUTE = 60_000;

/** Whether a moment, UTC ms, lies in a span of one of the days (Monday 0 to Sunday 6). */
export function isWithinSpan(
  span: MuteSpan,
  days: readonly number[],
  time: number,
  calendar: SessionCalendar,
): boolean {
  if (span.kind === 'clock') return isOnClock(span, days, time, span.zone ?? calendar.zone);
  const { day, hours } = calendar.dayAt(time);
  if (!days.includes(weekday(day))) return false;
  const isOpen = hours !== null && time >= hours.open && time < hours.close;
  switch (span.kind) {
    case 'first':
      return isOpen && time < hours.open + span.minutes * MINUTE;
    case 'last':
      return isOpen && time >= hours.close - span.minutes * MINUTE;
    case 'outside':
      return !isOpen;
    default:
      return assertNever(span);
  }
}

/** Read off the wall clock, so that an hour that occurs twice counts twice and a skipped one not at all. */
function isOnClock(
  { from, to }: Extract<MuteSpan, { kind: 'clock' }>,
  days: readonly number[],
  time: number,
  zone: string,
): boolean {
  const wall = time + zoneOffset(zone, time);
  const day = Math.floor(wall / DAY_MS);
  const minute = (wall - day * DAY_MS) / MINUTE;
  const today = days.includes(weekday(day));
  if (from < to) return today && minute >= from && minute < to;
  return (today && minute >= from) || (minute < to && days.includes(weekday(day - 1)));
}
