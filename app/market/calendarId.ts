import { z } from 'zod';
import { CALENDAR_IDS, type CalendarId } from './instrument';
import { readOwnCalendar } from './ownCalendar';

const BUILT_IN: ReadonlySet<string> = new Set(CALENDAR_IDS);

/** The name of a calendar, as it crosses a border: one of Vigia's, or one that describes itself. */
export const calendarIdSchema = z.custom<CalendarId>(
  (value) => typeof value === 'string' && (BUILT_IN.has(value) || readOwnCalendar(value) !== null),
);
