import { z } from 'zod';

/** Do-not-disturb as it is now. */
export const quietStateSchema = z.object({
  on: z.boolean(),
  /** UTC ms; null: until it is switched off. */
  until: z.number().nullable(),
  /** Critical alerts notify and sound all the same. */
  allowCritical: z.boolean(),
});
export type QuietState = Readonly<z.infer<typeof quietStateSchema>>;

/** What the trader wants of it; `minutes` null: until it is switched again. */
export const quietRequestSchema = z.object({
  on: z.boolean(),
  minutes: z.number().int().min(1).max(1_440).nullable(),
});
export type QuietRequest = Readonly<z.infer<typeof quietRequestSchema>>;
