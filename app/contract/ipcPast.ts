import { z } from 'zod';
import { engineSettingsSchema } from '../engine/engineSettings';
import { packedCandlesSchema } from './ipcCandles';

/** The chart of an alert as it was when the alert was found, as far as that is kept. */
export const pastChartSchema = z.object({
  /** Candles up to the alert's that were corrected since, with the values they had; oldest first. */
  corrected: packedCandlesSchema,
  /** Candles that were put in before known ones since; which ones is not kept. */
  filledLater: z.number(),
  /** The audit of that moment is in an archive: what it says of corrections is not in here. */
  archived: z.boolean(),
  /** What the engine went by; null when that is not kept. `changed`: what of it is another now. */
  settings: z
    .object({
      engine: engineSettingsSchema,
      changed: z.array(z.object({ key: z.string(), then: z.string(), now: z.string() })),
    })
    .nullable(),
});

export type PastChart = Readonly<z.infer<typeof pastChartSchema>>;
