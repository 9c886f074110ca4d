import { z } from 'zod';
import type { TerminalSnapshot } from '../engine/ports/terminal';
import { alertSchema } from './ipcAlert';
import { packedCandlesSchema } from './ipcCandles';
import { drawnLevelSchema } from './ipcLevels';
import { formingSchema, noticeSchema, seriesKeySchema, seriesSummarySchema } from './ipcSeries';
import { snoozeSchema } from './ipcSnooze';

const snapshot: z.ZodType<TerminalSnapshot> = z.object({
  version: z.string(),
  startedAt: z.number(),
  series: z.array(seriesSummarySchema),
  alerts: z.array(alertSchema),
  notices: z.array(noticeSchema),
  levels: z.array(drawnLevelSchema),
  snoozes: z.array(snoozeSchema),
});

/**
 * What happened since the batch before, at most once a frame. The first batch of a session carries the
 * snapshot; then `number` counts up by one, so that the window sees when it missed something and starts again.
 */
export const feedBatchSchema = z.object({
  session: z.number(),
  number: z.number(),
  snapshot: snapshot.nullable(),
  /** `reset`: forget what was shown of the series and load it again; the candles given come after that. */
  candles: z.array(z.object({ key: seriesKeySchema, reset: z.boolean(), packed: packedCandlesSchema })),
  /** The newest state of each forming candle. */
  forming: z.array(z.object({ key: seriesKeySchema, forming: formingSchema })),
  series: z.array(seriesSummarySchema),
  /** Alerts that did not exist before, delivered or refused, oldest first. */
  newAlerts: z.array(alertSchema),
  /** All price levels, when one of them changed. */
  levels: z.array(drawnLevelSchema).nullable(),
  /** The newest state of alerts that did. */
  changedAlerts: z.array(alertSchema),
  notices: z.array(noticeSchema),
  /** Those that hold; null when nothing changed. */
  snoozes: z.array(snoozeSchema).nullable(),
});

export type FeedBatch = z.infer<typeof feedBatchSchema>;
