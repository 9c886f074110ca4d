import { z } from 'zod';
import { admissionSettingsSchema } from '../alerts/admissionSettings';
import { planSettingsSchema } from '../alerts/planSettings';
import { detectorSettingsSchema } from '../detectors/detectorSettings';

/** Periods shared by all detectors, candles. */
export const indicatorSettingsSchema = z.strictObject({
  atrPeriod: z.int().min(2).max(200).default(20),
  rsiPeriod: z.int().min(2).max(200).default(14),
});

/** Everything that decides what the engine finds, with limits and defaults; `config` reuses it. */
export const engineSettingsSchema = z.strictObject({
  indicators: indicatorSettingsSchema.prefault({}),
  detectors: detectorSettingsSchema.prefault({}),
  plan: planSettingsSchema.prefault({}),
  admission: admissionSettingsSchema.prefault({}),
  /** Slots without a candle that a quiet market may leave; more are a data gap. */
  gapTolerance: z.int().min(0).max(1000).default(2),
});

export type EngineSettings = z.infer<typeof engineSettingsSchema>;

/** All parts optional, as they stand in a settings file. */
export type EngineSettingsInput = z.input<typeof engineSettingsSchema>;

export const DEFAULT_ENGINE_SETTINGS: EngineSettings = engineSettingsSchema.parse({});
