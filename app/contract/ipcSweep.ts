import { z } from 'zod';
import { planSettingsSchema } from '../alerts/planSettings';
import { detectorSettingsSchema } from '../detectors/detectorSettings';
import { OBJECTIVES } from '../evaluation/sweep/totals';
import { backtestSourceSchema } from './ipcBacktest';

/** More at once belong to the command, which keeps what it did when the computer is switched off. */
export const MOST_IN_WINDOW = 2_000;

/** Which settings to try. */
export const sweepGridSchema = z.object({
  /** Keys of `alertas.yaml` under `detectors` and `plan` with what to try for each, as `sweep --grid` reads it. */
  grid: z.string().max(20_000),
  /** How many of them to draw; null: every combination. */
  random: z.number().int().min(1).max(MOST_IN_WINDOW).nullable(),
  seed: z.number().int().min(0).max(4_294_967_295),
});
export type SweepGrid = Readonly<z.infer<typeof sweepGridSchema>>;

export const sweepRequestSchema = sweepGridSchema.extend({
  source: backtestSourceSchema,
  /** What the grid changes. */
  detectors: detectorSettingsSchema,
  plan: planSettingsSchema,
  objective: z.enum(OBJECTIVES),
  /** Sessions to choose in, and to judge in. */
  train: z.number().int().min(1).max(10_000),
  test: z.number().int().min(1).max(10_000),
});
export type SweepRequest = Readonly<z.infer<typeof sweepRequestSchema>>;

/** How far a search is; nothing is done while its candles are read. */
export const sweepProgressSchema = z.object({
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
  folds: z.int().nonnegative(),
});
