import { z } from 'zod';
import { calendarDay, DAY_MS, type CalendarDay } from '../app/market/calendarDay';
import { CALENDAR_IDS } from '../app/market/instrument';
import { allowedWords, type AllowedText } from './allowedWords';
import { clock, minutesOf, names, oneOf, WEEKDAYS, zoneSchema } from './silenceSettings';

const MOST_CALENDARS = 50;
const MOST_ROWS = 200;
const MOST_DAYS = 2_000;

const DATE: AllowedText = {
  pt: 'uma data que existe, como 2026-12-24',
  en: 'a date that exists, such as 2026-12-24',
};

const date = z.string().refine(isDate).register(allowedWords, DATE);
const hour = clock(/^(([01]?\d|2[0-3]):[0-5]\d|24:00)$/, '24:00');
const span = { open: hour, close: hour };

const calendarSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .refine((name) => !(CALENDAR_IDS as readonly string[]).includes(name))
      .register(allowedWords, {
        pt: `um nome de letras, algarismos e hífens que não seja ${CALENDAR_IDS.join(', ')}`,
        en: `a name of letters, digits and hyphens other than ${CALENDAR_IDS.join(', ')}`,
      }),
    zone: zoneSchema,
    weekdays: names(z.enum(WEEKDAYS), oneOf(WEEKDAYS, 'mon, tue'), 1).default([...WEEKDAYS.slice(0, 5)]),
    sessions: z
      .array(z.strictObject({ from: date, ...span }))
      .min(1)
      .max(MOST_ROWS),
    halfDays: z
      .array(z.strictObject({ date, open: hour.optional(), close: hour }))
      .max(MOST_DAYS)
      .default([]),
    holidays: z
      .array(z.string().refine(isDate))
      .max(MOST_DAYS)
      .refine((list) => new Set(list).size === list.length)
      .register(allowedWords, {
        pt: 'uma lista de datas que existem, sem repetir, como [2026-12-25, 2027-01-01]',
        en: 'a list of dates that exist, each once, such as [2026-12-25, 2027-01-01]',
      })
      .default([]),
  })
  .superRefine(({ sessions, halfDays, holidays }, context) => {
    const refuse = (path: PropertyKey[], words: AllowedText, input: unknown): void =>
      context.addIssue({ code: 'custom', path, params: words, input });
    for (const [at, { open, close }] of sessions.entries())
      if (minutesOf(close) === minutesOf(open)) refuse(['sessions', at, 'close'], ANOTHER, close);
    for (const [at, { date: day, open, close }] of halfDays.entries()) {
      const regular = sessions.findLast(({ from }) => from <= day) ?? sessions[0];
      if (open !== undefined && minutesOf(close) === minutesOf(open))
        refuse(['halfDays', at, 'close'], ANOTHER, close);
      if (
        open === undefined &&
        regular !== undefined &&
        isOvernight({ open: regular.open, close }) !== isOvernight(regular)
      )
        refuse(['halfDays', at, 'close'], WITHIN, close);
      if (holidays.includes(day)) refuse(['halfDays', at, 'date'], NO_HOLIDAY, day);
    }
    const ordered = sessions.every(({ from }, at) => at === 0 || from > (sessions[at - 1]?.from ?? ''));
    if (!ordered) refuse(['sessions'], IN_ORDER, sessions);
    if (new Set(halfDays.map((half) => half.date)).size < halfDays.length)
      refuse(['halfDays'], ONCE, halfDays);
  });

const ANOTHER: AllowedText = {
  pt: "outra hora que open, até '24:00'; antes de open, a sessão abre na véspera e passa da meia-noite",
  en: "another time than open, up to '24:00'; before open, the session opens the evening before and crosses midnight",
};
const WITHIN: AllowedText = {
  pt: 'uma hora entre o open e o close das sessões desse dia, ou dê um open próprio ao meio pregão',
  en: 'a time between the open and the close of the sessions of that day, or give the half day an open of its own',
};
const NO_HOLIDAY: AllowedText = {
  pt: 'um dia que não esteja em holidays',
  en: 'a day that is not among the holidays',
};
const IN_ORDER: AllowedText = {
  pt: 'uma lista em ordem de from, cada data uma vez',
  en: 'a list in the order of from, each date once',
};
const ONCE: AllowedText = { pt: 'uma lista com cada data uma vez', en: 'a list with each date once' };

/** Trading hours that the trader describes, for instruments to name. */
export const calendarSettingsSchema = z
  .array(calendarSchema)
  .max(MOST_CALENDARS)
  .superRefine((calendars, context) => {
    for (const [at, { name }] of calendars.entries())
      if (calendars.findIndex((other) => other.name === name) < at)
        context.addIssue({ code: 'custom', path: [at, 'name'], params: NAMED_ONCE, input: name });
  });

const NAMED_ONCE: AllowedText = {
  pt: 'um nome que nenhum outro calendário tem',
  en: 'a name that no other calendar has',
};

export type CalendarSettings = z.infer<typeof calendarSchema>;

/** Whether hours that open at `open` cross midnight: the session opens on the evening before its day. */
export function isOvernight({ open, close }: { readonly open: string; readonly close: string }): boolean {
  return minutesOf(close) <= minutesOf(open);
}

/** The day of a date that `calendarSettingsSchema` let through. */
export function dayOf(text: string): CalendarDay {
  const [year = NaN, month = NaN, day = NaN] = text.split('-').map(Number);
  return calendarDay(year, month, day);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayOf(text);
  return Number.isFinite(day) && new Date(day * DAY_MS).toISOString().startsWith(text);
}
