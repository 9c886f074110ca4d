import { z } from 'zod';
import { LAST_SECOND } from './lastSecond';

/** Rows of one `hist` line, at most. */
const HIST_ROWS = 300;

/** MQL writes truth as `true` or as 1. */
const flag = z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean);
/** Server epoch seconds, to the end of the year 9999: beyond it there are no dates to show or to count with. */
const serverTime = z.int().min(0).max(LAST_SECOND);
const clockReading = z.int().positive().max(LAST_SECOND);
/** Read by `readRow`; a row that is none makes the line bad or is put into quarantine alone. */
const row = z.unknown();
const price = z.number().nullish();

/** What must be readable of a `hello` of any version: who asks, and which versions it speaks. */
export const greetingSchema = z.object({
  t: z.literal('hello'),
  v: z.int().nonnegative(),
  vmin: z.int().nonnegative(),
  tok: z.string(),
});

/** `hello` of version 1; what a trader's terminal may leave out has a default. */
export const helloSchema = z.object({
  sid: z.string().max(200).default(''),
  ea: z.string().max(50).default(''),
  sym: z.string(),
  basis: z.string().max(100).default(''),
  tf: z.int().positive(),
  dg: z.int().min(0).max(10).optional(),
  ts: z.number().positive(),
  acct: z.string().max(50).default(''),
  srv: z.string().max(200).default(''),
  broker: z.string().max(200).default(''),
  off: z.int(),
  now: clockReading,
  delayed: z.union([z.boolean(), z.number().nonnegative()]).transform(Boolean).default(false),
});
export type Hello = z.infer<typeof helloSchema>;

const histSchema = z.object({
  t: z.literal('hist'),
  rid: z.int().nonnegative(),
  i: z.int().nonnegative(),
  p: serverTime,
  end: flag,
  sync: flag.default(true),
  partial: flag.default(false),
  bars: z.array(row).max(HIST_ROWS),
});
export type HistMessage = z.infer<typeof histSchema>;

const barSchema = z.object({
  t: z.literal('bar'),
  p: serverTime,
  prov: flag.default(false),
  rev: flag.default(false),
  b: row,
});
export type BarMessage = z.infer<typeof barSchema>;

const formSchema = z.object({
  t: z.literal('form'),
  bid: price,
  ask: price,
  last: price,
  b: row,
});
export type FormMessage = z.infer<typeof formSchema>;

const heartbeatSchema = z.object({
  t: z.literal('hb'),
  now: clockReading,
  off: z.int(),
  conn: flag.default(true),
  /** Time of the last quote; 0 when there was none. */
  last: serverTime.default(0),
  /** Form and tick lines the terminal did not send because the link was slow. */
  drop: z.int().nonnegative().default(0),
  /** How long the terminal's last send took, ms. */
  sendms: z.number().nonnegative().optional(),
});
export type HeartbeatMessage = z.infer<typeof heartbeatSchema>;

const tickSchema = z.object({ t: z.literal('tick') });

const errorSchema = z.object({
  t: z.literal('err'),
  code: z.string().max(50),
  fatal: flag.default(false),
  msg: z.string().max(1000).default(''),
});

const byeSchema = z.object({ t: z.literal('bye'), why: z.string().max(200).default('') });

/** What a welcomed bridge sends. Unknown fields are ignored, as version 1 asks. */
export const messageSchemas = {
  hist: histSchema,
  bar: barSchema,
  form: formSchema,
  tick: tickSchema,
  hb: heartbeatSchema,
  err: errorSchema,
  bye: byeSchema,
} as const;

export type BridgeMessage = z.infer<(typeof messageSchemas)[keyof typeof messageSchemas]>;
