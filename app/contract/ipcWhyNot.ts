import { z } from 'zod';
import { WHY_NOT_REASONS } from '../alerts/reason';
import { DETECTOR_IDS } from '../detectors/detectorId';
import type { CandleReport, ReasonCounts } from '../engine/ports/whyNot';
import { DETECTOR_STATES } from '../engine/whySilent/detectorView';
import { DIRECTIONS } from '../market/direction';
import { alertSchema } from './ipcAlert';
import { candleSchema, instrumentSchema, seriesKeySchema } from './ipcSeries';

const number = z.number();

export const reasonCountsSchema: z.ZodType<ReasonCounts> = z.partialRecord(z.enum(WHY_NOT_REASONS), number);

const detectorView = z.object({
  detector: z.enum(DETECTOR_IDS),
  state: z.enum(DETECTOR_STATES),
  direction: z.enum(DIRECTIONS).nullable(),
  value: number.nullable(),
  threshold: number.nullable(),
  margin: number.nullable(),
  numbers: z.record(z.string(), number),
});

export const candleReportSchema: z.ZodType<CandleReport> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-series') }),
  z.object({ kind: z.literal('no-candle'), before: number.nullable(), after: number.nullable() }),
  z.object({
    kind: z.literal('candle'),
    key: seriesKeySchema,
    instrument: instrumentSchema,
    candle: candleSchema,
    alerts: z.array(alertSchema),
    view: z.object({
      number,
      reset: z.enum(['data-gap', 'roll']).nullable(),
      detectors: z.array(detectorView),
    }),
  }),
]);
