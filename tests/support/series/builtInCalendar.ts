import { CALENDAR_IDS, type BuiltInCalendarId, type CalendarId } from '../../../app/market/instrument';

/** The calendar of a series that a test made, which never describes hours of its own. */
export function builtInCalendar(id: CalendarId): BuiltInCalendarId {
  const found = CALENDAR_IDS.find((known) => known === id);
  if (found === undefined) throw new Error(`${id} is not built in`);
  return found;
}
