import { z } from 'zod';
import { priceLevelSchema } from '../detectors/priceLevel';
import type { DrawnLevel } from '../engine/ports/levels';
import { seriesKeySchema } from './ipcSeries';

export const drawnLevelSchema: z.ZodType<DrawnLevel> = z.object({
  key: seriesKeySchema,
  level: priceLevelSchema,
  createdAt: z.number(),
  spentAt: z.number().nullable(),
});
