import { z } from 'zod';
import type { OwnCalendarId } from './instrument';

const PREFIX = 'own:';

const minutes = z.int().min(0).max(1_440);
/** Below 0: on the evening before. */
const opening = z.int().min(-1_440).max(1_440);
const day = z.int();
const schema = z.object({
  name: z.string(),
  zone: z.string(),
  weekdays: z.array(z.int().min(0).max(6)),
  sessions: z.array(z.object({ from: day, open: opening, close: minutes })).min(1),
  halfDays: z.array(z.object({ day, open: opening.nullable(), close: minutes })),
  holidays: z.array(day),
});

/**
 * Trading hours as the trader describes them. Days are `CalendarDay`, hours minutes after local midnight, weekdays 0
 * (Monday) to 6. A session over midnight belongs to the day on which it closes.
 */
export type OwnCalendar = Readonly<z.infer<typeof schema>>;

/**
 * The name by which an instrument carries its own calendar: the description itself, so that whoever has the instrument
 * (the database, the window, another process) has its hours, and other hours are another calendar.
 */
export function ownCalendarId({
  name,
  zone,
  weekdays,
  sessions,
  halfDays,
  holidays,
}: OwnCalendar): OwnCalendarId {
  const text = JSON.stringify({ name, zone, weekdays, sessions, halfDays, holidays });
  return `${PREFIX}${text}`;
}

/** The description in such a name; null when it is none. */
export function readOwnCalendar(id: string): OwnCalendar | null {
  if (!id.startsWith(PREFIX)) return null;
  try {
    return schema.safeParse(JSON.parse(id.slice(PREFIX.length))).data ?? null;
  } catch {
    return null;
  }
}
