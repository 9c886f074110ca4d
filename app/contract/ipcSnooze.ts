import { z } from 'zod';
import { SNOOZE_MINUTES, type Snooze } from '../alerts/silence/snooze';
import type { SnoozeRequest } from '../alerts/silence/snoozeRequest';
import { DETECTOR_IDS } from '../detectors/detectorId';
import { seriesKeySchema } from './ipcSeries';

const scope = {
  symbol: z.string().min(1).max(100).nullable(),
  pattern: z.enum(DETECTOR_IDS).nullable(),
};

/** A snooze that holds, as the window receives it. */
export const snoozeSchema = z.object({
  ...scope,
  id: z.number().int(),
  startedAt: z.number(),
  until: z.number(),
  ends: z.enum(['minutes', 'session']),
}) satisfies z.ZodType<Snooze>;

export const snoozeRequestSchema = z.object({
  ...scope,
  until: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('minutes'),
      minutes: z.number().int().min(SNOOZE_MINUTES.min).max(SNOOZE_MINUTES.max),
    }),
    z.object({ kind: z.literal('session'), series: seriesKeySchema }),
  ]),
}) satisfies z.ZodType<SnoozeRequest>;
