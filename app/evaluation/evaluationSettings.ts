import { z } from 'zod';

/** What following an alert costs, and how long it is followed. */
export const evaluationSettingsSchema = z.strictObject({
  /** Of the fill against the trader, ticks. */
  slippageTicks: z.number().min(0).max(100).default(1),
  /** Fees of getting in and out again, in the instrument's currency a contract. */
  costPerContract: z.number().min(0).max(10_000).default(0.5),
  /** Candles after which an alert that met neither stop nor target is closed. */
  maxCandles: z.int().min(1).max(500).default(24),
});

export type EvaluationSettings = z.infer<typeof evaluationSettingsSchema>;

export const DEFAULT_EVALUATION_SETTINGS: EvaluationSettings = evaluationSettingsSchema.parse({});
