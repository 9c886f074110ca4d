import { z } from 'zod';

/** Candles in a row of which the same is to be said; open times of the first and the last, UTC ms. */
export const qualitySpanSchema = z.object({
  kind: z.enum(['backfill', 'import', 'provisional', 'revised']),
  from: z.number().int(),
  to: z.number().int(),
});

export type QualitySpan = z.infer<typeof qualitySpanSchema>;
