import { z } from 'zod';

/** When a candidate is kept back. */
export const admissionSettingsSchema = z.strictObject({
  /** One alert a pattern, symbol and direction in this many candles. */
  cooldownCandles: z.int().min(1).max(500).default(1),
  /** Candidates with less confidence are kept back; 0 keeps none. */
  minConfidence: z.number().min(0).max(0.95).default(0),
  /** Only alert inside the announced trading hours. */
  onlyInSession: z.boolean().default(false),
});

export type AdmissionSettings = z.infer<typeof admissionSettingsSchema>;
