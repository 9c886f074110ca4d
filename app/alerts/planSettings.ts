import { z } from 'zod';

/** Distances of the trade plan from the close, in multiples of ATR. */
export const planSettingsSchema = z.strictObject({
  entryAtr: z.number().min(0).max(10).default(0.25),
  stopAtr: z.number().min(0.1).max(20).default(1),
  targetAtr: z.number().min(0.1).max(50).default(2.5),
});

export type PlanSettings = z.infer<typeof planSettingsSchema>;
