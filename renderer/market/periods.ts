import type { AlertFilter } from '../../app/engine/ports/terminal';
import type { SessionCalendar, SessionDay } from '../../app/market/sessionDay';
import { DAY_MS } from '../../app/market/calendarDay';

export const PERIODS = ['today', 'yesterday', 'week'] as const;

/** The days that a trader asks for most, by a word instead of dates. */
export type Period = (typeof PERIODS)[number];

/** Longer than any exchange stays shut. */
const MOST_SHUT_DAYS = 15;

/**
 * From when to when a period lasts, UTC ms, `to` exclusive. Yesterday is the last day before today on which there was
 * a session: on a Monday it is Friday. The week is the last seven days with today.
 */
export function periodRange(
  period: Period,
  calendar: Pick<SessionCalendar, 'dayAt'>,
  now: number,
): Pick<AlertFilter, 'from' | 'to'> {
  const today = calendar.dayAt(now);
  if (period === 'today') return rangeOf(today);
  if (period === 'week') return { from: calendar.dayAt(today.start - 6 * DAY_MS).start, to: today.end };
  let day = calendar.dayAt(today.start - 1);
  for (let shut = 0; day.hours === null && shut < MOST_SHUT_DAYS; shut += 1)
    day = calendar.dayAt(day.start - 1);
  return rangeOf(day);
}

function rangeOf({ start, end }: SessionDay): Pick<AlertFilter, 'from' | 'to'> {
  return { from: start, to: end };
}
