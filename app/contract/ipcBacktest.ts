import { z } from 'zod';
import { planSettingsSchema } from '../alerts/planSettings';
import { detectorSettingsSchema } from '../detectors/detectorSettings';
import { evaluationJsonSchema } from './evaluationJson';
import { seriesKeySchema } from './ipcSeries';

/** Candles of a file that the trader opened, by its number, or of the history. */
export const backtestSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), id: z.number().int() }),
  z.object({ kind: z.literal('stored'), key: seriesKeySchema }),
]);
export type BacktestSource = Readonly<z.infer<typeof backtestSourceSchema>>;

export const backtestRequestSchema = z.object({
  source: backtestSourceSchema,
  detectors: detectorSettingsSchema,
  plan: planSettingsSchema,
  /** What an alert is judged by: the automatic label, or the marks that the trader made on this series. */
  labels: z.enum(['automatic', 'marks']),
});
export type BacktestRequest = Readonly<z.infer<typeof backtestRequestSchema>>;

/** Of the volatility detectors, one point for each floor of confidence; shares from 0 to 1. */
const tradeOffSchema = z.array(z.object({ floor: z.number(), false: z.number(), capture: z.number() }));

/** What `backtest --json` writes of the same candles and settings, and a curve for each of its periods. */
export const backtestResultSchema = z.object({
  evaluation: evaluationJsonSchema,
  tradeOff: z.object({ period: tradeOffSchema, whole: tradeOffSchema.nullable() }),
});
export type BacktestResult = Readonly<z.infer<typeof backtestResultSchema>>;
