import { z } from 'zod';
import { CALENDAR_IDS } from '../app/market/instrument';

const named = z.object({ name: z.string() }).nullable().catch(null);
const naming = z.object({ calendar: z.string().optional() }).nullable().catch(null);
const schema = z.object({ instruments: z.array(naming).catch([]), calendars: z.array(named).catch([]) });

/**
 * Instruments whose `calendar` is neither one of Vigia's nor one of the trader's own; apart from the schema, which says
 * nothing of what two keys have to do with each other while anything else is wrong.
 */
export function unknownCalendars(value: unknown): readonly z.core.$ZodIssue[] {
  const read = schema.safeParse(value);
  if (!read.success) return [];
  const { instruments, calendars } = read.data;
  const known = [...CALENDAR_IDS, ...calendars.flatMap((calendar) => calendar?.name ?? [])];
  const all = known.join(', ');
  const params = {
    pt: `${all}; descreva os seus em calendars`,
    en: `${all}; describe your own under calendars`,
  };
  return instruments.flatMap((instrument, at) => {
    const calendar = instrument?.calendar;
    if (calendar === undefined || known.includes(calendar)) return [];
    return [
      { code: 'custom', path: ['instruments', at, 'calendar'], message: params.en, params, input: calendar },
    ];
  });
}
