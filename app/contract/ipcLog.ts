import { z } from 'zod';

/** How grave a line of the log is, from the least. */
export const LOG_LEVELS = ['info', 'warn', 'error'] as const;

/** What the log viewer asks for. */
export const logQuerySchema = z.object({
  /** The least grave lines that are wanted. */
  level: z.enum(LOG_LEVELS),
  /** Letters that a line must have somewhere, whatever their case; empty for all. */
  search: z.string().max(200),
  /** Lines at most. */
  most: z.number().int().min(1).max(1_000),
  /** `stamp` of the page that is shown; null for none. */
  known: z.string().max(100).nullable(),
});
export type LogQuery = Readonly<z.infer<typeof logQuerySchema>>;

const logLineSchema = z.object({
  /** ISO UTC; null for a line that a crash has cut. */
  at: z.string().nullable(),
  level: z.enum(LOG_LEVELS),
  message: z.string(),
  /** The other fields, as `name=value`. */
  fields: z.string(),
});
export type LogLine = Readonly<z.infer<typeof logLineSchema>>;

export const logPageSchema = z.object({
  /** Another one when something was written. */
  stamp: z.string(),
  /** Oldest first. */
  lines: z.array(logLineSchema),
  /** Older lines match as well. */
  more: z.boolean(),
});
export type LogPage = Readonly<z.infer<typeof logPageSchema>>;
