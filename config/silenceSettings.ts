import { z } from 'zod';
import { DETECTOR_IDS } from '../app/detectors/detectorId';
import { SEVERITIES } from '../app/detectors/severity';
import { allowedWords, type AllowedText } from './allowedWords';

/** In the order of `weekday`: Monday is 0. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const MOST_SCHEDULES = 50;
const MOST_NAMES = 50;

/** A list in which nothing stands twice. */
export function names<T extends string>(element: z.ZodType<T>, words: AllowedText, least = 0) {
  return z
    .array(element)
    .min(least)
    .max(MOST_NAMES)
    .refine((list) => new Set(list).size === list.length)
    .register(allowedWords, words);
}

export function oneOf(values: readonly string[], example: string): AllowedText {
  const all = values.join(', ');
  return {
    pt: `uma lista, sem repetir, como [${example}], de ${all}`,
    en: `a list, each once, such as [${example}], of ${all}`,
  };
}

export function clock(pattern: RegExp, latest: string) {
  return z
    .string()
    .regex(pattern)
    .register(allowedWords, {
      pt: `uma hora de '00:00' a '${latest}', entre aspas`,
      en: `a time from '00:00' to '${latest}', in quotes`,
    });
}

/** IANA names only: an abbreviation such as BRT names no rule for the clock change. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const zoneSchema = z.string().refine(isZone).register(allowedWords, {
  pt: 'um fuso da base IANA, como America/Sao_Paulo ou UTC',
  en: 'a zone of the IANA base, such as America/Sao_Paulo or UTC',
});

const scheduleSchema = z
  .strictObject({
    days: names(z.enum(WEEKDAYS), oneOf(WEEKDAYS, 'mon, fri'), 1).default([...WEEKDAYS]),
    from: clock(/^([01]?\d|2[0-3]):[0-5]\d$/, '23:59').optional(),
    to: clock(/^(([01]?\d|2[0-3]):[0-5]\d|24:00)$/, '24:00').optional(),
    zone: zoneSchema.optional(),
    session: z.enum(['first', 'last', 'outside']).optional(),
    minutes: z.int().min(1).max(1439).optional(),
    symbols: names(z.string().min(1).max(64), {
      pt: 'uma lista de ativos, sem repetir, como [WIN$N, WDO$N]',
      en: 'a list of symbols, each once, such as [WIN$N, WDO$N]',
    }).default([]),
    patterns: names(z.enum(DETECTOR_IDS), oneOf(DETECTOR_IDS, 'engulfing')).default([]),
    except: names(z.enum(SEVERITIES), oneOf(SEVERITIES, 'critical')).default([]),
  })
  .superRefine((schedule, context) => {
    const refuse = (key: keyof typeof schedule, words: AllowedText): void =>
      context.addIssue({ code: 'custom', path: [key], params: words, input: schedule[key] });
    const { from, to, zone, session, minutes } = schedule;
    if (session === undefined) {
      if (from === undefined) refuse(to === undefined ? 'session' : 'from', NEEDS_SPAN);
      else if (to === undefined) refuse('to', NEEDS_SPAN);
      else if (minutesOf(from) === minutesOf(to)) refuse('to', NOT_EMPTY);
      if (minutes !== undefined) refuse('minutes', MINUTES_WITH);
      return;
    }
    if (from !== undefined) refuse('from', ONE_SPAN);
    if (to !== undefined) refuse('to', ONE_SPAN);
    if (zone !== undefined) refuse('zone', ONE_SPAN);
    if (session === 'outside' && minutes !== undefined) refuse('minutes', MINUTES_WITH);
    if (session !== 'outside' && minutes === undefined) refuse('minutes', MINUTES_WANTED);
  });

const NEEDS_SPAN: AllowedText = {
  pt: "from e to juntos, como from: '12:00' e to: '13:30', ou session: first, last ou outside",
  en: "from and to together, such as from: '12:00' and to: '13:30', or session: first, last or outside",
};
const ONE_SPAN: AllowedText = {
  pt: 'nada aqui enquanto houver session: use um ou outro',
  en: 'nothing here while there is session: use one or the other',
};
const NOT_EMPTY: AllowedText = {
  pt: "outra hora que a de from; o dia inteiro é from: '00:00' e to: '24:00'",
  en: "another time than that of from; a whole day is from: '00:00' and to: '24:00'",
};
const MINUTES_WITH: AllowedText = {
  pt: 'nada aqui: minutes vale só com session: first ou session: last',
  en: 'nothing here: minutes goes with session: first or session: last only',
};
const MINUTES_WANTED: AllowedText = {
  pt: 'um número inteiro de 1 a 1439, com session: first ou session: last',
  en: 'a whole number from 1 to 1439, with session: first or session: last',
};

/** Minutes after midnight of `9:05` or `24:00`. */
export function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

export const silenceSettingsSchema = z.strictObject({
  schedules: z.array(scheduleSchema).max(MOST_SCHEDULES).default([]),
});

export const attentionSettingsSchema = z.strictObject({
  /** Interruptions in any sixty minutes; 0: no limit. */
  perHour: z.int().min(0).max(60).default(0),
  criticalBreaks: z.boolean().default(true),
  digestMinutes: z.int().min(1).max(60).default(30),
});
