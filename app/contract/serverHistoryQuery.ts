import { z } from 'zod';
import { ALERT_STATUSES, ORIGINS } from '../alerts/alert';
import { WHY_NOT_REASONS } from '../alerts/reason';
import { DETECTOR_IDS } from '../detectors/detectorId';
import { SEVERITIES } from '../detectors/severity';
import type { AlertQuery } from '../engine/ports';
import { NEWEST_FIRST } from '../engine/ports/alertSort';
import { NO_FILTER } from '../engine/ports/noFilter';
import { DIRECTIONS } from '../market/direction';

/** Alerts on a page of `/alertas/historico`. */
export const HISTORY_LIMIT = { min: 1, max: 1000, default: 100 } as const;

/** A bare `+` in a query means a space; in a zone's offset nobody means a space. */
const moment = z
  .string()
  .transform((text) => text.replace(/ (?=\d\d:\d\d$)/, '+'))
  .pipe(z.union([z.iso.datetime({ offset: true }), z.iso.date()]));
const limit = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .pipe(z.int().min(HISTORY_LIMIT.min).max(HISTORY_LIMIT.max));
const cursor = z.string().regex(/^[A-Za-z0-9_\-.:]{1,200}$/);
const symbol = z.string().min(1).max(64);
const reason = z.enum(['all', 'delivered', 'refused', ...WHY_NOT_REASONS]);

interface Sentence {
  readonly pt: string;
  readonly en: string;
}

const anInstant: Sentence = {
  pt: 'uma data como 2026-03-16, ou data e hora com fuso como 2026-03-16T12:05:00Z',
  en: 'a date such as 2026-03-16, or a date and time with zone such as 2026-03-16T12:05:00Z',
};

function oneOf(values: readonly string[]): Sentence {
  const list = values.join(', ');
  return { pt: `um destes: ${list}`, en: `one of: ${list}` };
}

/** Every parameter of `GET /alertas/historico`: its form, and that form in words. */
const PARAMETERS = {
  from: { schema: moment, wants: anInstant },
  to: { schema: moment, wants: anInstant },
  symbol: { schema: symbol, wants: { pt: 'de 1 a 64 caracteres', en: '1 to 64 characters' } },
  pattern: { schema: z.enum(DETECTOR_IDS), wants: oneOf(DETECTOR_IDS) },
  severity: { schema: z.enum(SEVERITIES), wants: oneOf(SEVERITIES) },
  direction: { schema: z.enum(DIRECTIONS), wants: oneOf(DIRECTIONS) },
  status: { schema: z.enum(ALERT_STATUSES), wants: oneOf(ALERT_STATUSES) },
  origin: { schema: z.enum(ORIGINS), wants: oneOf(ORIGINS) },
  reason: { schema: reason, wants: oneOf(reason.options) },
  limit: {
    schema: limit,
    wants: {
      pt: `um número inteiro de ${HISTORY_LIMIT.min} a ${HISTORY_LIMIT.max}`,
      en: `a whole number from ${HISTORY_LIMIT.min} to ${HISTORY_LIMIT.max}`,
    },
  },
  cursor: {
    schema: cursor,
    wants: { pt: 'o nextCursor da página anterior', en: 'the nextCursor of the page before' },
  },
} as const;

const names = Object.keys(PARAMETERS).join(', ');

function isParameter(name: string): name is keyof typeof PARAMETERS {
  return Object.hasOwn(PARAMETERS, name);
}

export type HistoryQuery =
  | { readonly ok: true; readonly query: AlertQuery }
  | { readonly ok: false; readonly code: 'unknown-parameter' | 'bad-parameter'; readonly text: Sentence };

/**
 * Reads the query of `GET /alertas/historico`, given as decoded name and value pairs. Without `reason` it asks for
 * the delivered alerts; `to` is exclusive; a date without a time means midnight UTC.
 */
export function parseHistoryQuery(pairs: Iterable<readonly [string, string]>): HistoryQuery {
  const raw = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (!isParameter(name)) return refuseUnknown(name);
    if (raw.has(name)) return refuse(name, value, { pt: 'um valor só', en: 'one value only' });
    const { schema, wants } = PARAMETERS[name];
    if (value === '' || !schema.safeParse(value).success) return refuse(name, value, wants);
    raw.set(name, value);
  }
  const from = instant(raw.get('from'));
  const to = instant(raw.get('to'));
  if (from !== null && to !== null && from >= to)
    return refuse('to', raw.get('to') ?? '', { pt: 'um instante depois de from', en: 'a moment after from' });
  const wanted = reason.parse(raw.get('reason') ?? 'delivered');
  return {
    ok: true,
    query: {
      ...NO_FILTER,
      sort: NEWEST_FIRST,
      from,
      to,
      symbol: raw.get('symbol') ?? null,
      pattern: PARAMETERS.pattern.schema.nullable().parse(raw.get('pattern') ?? null),
      severity: PARAMETERS.severity.schema.nullable().parse(raw.get('severity') ?? null),
      direction: PARAMETERS.direction.schema.nullable().parse(raw.get('direction') ?? null),
      status: PARAMETERS.status.schema.nullable().parse(raw.get('status') ?? null),
      origin: PARAMETERS.origin.schema.nullable().parse(raw.get('origin') ?? null),
      reason: wanted === 'all' ? null : wanted,
      limit: limit.parse(raw.get('limit') ?? String(HISTORY_LIMIT.default)),
      cursor: raw.get('cursor') ?? null,
    },
  };
}

function instant(text: string | undefined): number | null {
  return text === undefined ? null : Date.parse(moment.parse(text));
}

function refuseUnknown(name: string): HistoryQuery {
  const shown = shorten(name);
  return {
    ok: false,
    code: 'unknown-parameter',
    text: {
      pt: `O parâmetro "${shown}" não existe. Use: ${names}.`,
      en: `There is no parameter "${shown}". Use: ${names}.`,
    },
  };
}

function refuse(name: string, value: string, wants: Sentence): HistoryQuery {
  const shown = shorten(value);
  return {
    ok: false,
    code: 'bad-parameter',
    text: {
      pt: `O parâmetro ${name} não aceita "${shown}". Espera ${wants.pt}.`,
      en: `The parameter ${name} does not take "${shown}". It wants ${wants.en}.`,
    },
  };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
