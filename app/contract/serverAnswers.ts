import { z } from 'zod';
import { alertJsonSchema } from './alertJson';

/** `GET /alertas/historico`; newest first. */
export const historyAnswerSchema = z.object({
  /** All alerts that match the filters, over all pages. */
  total: z.int().nonnegative(),
  alerts: z.array(alertJsonSchema),
  /** Give it back as `cursor` for the next page; null on the last one. */
  nextCursor: z.string().nullable(),
});
export type HistoryAnswer = z.infer<typeof historyAnswerSchema>;

/** `GET /health`; 503 when `status` is `unhealthy`. */
export const healthAnswerSchema = z.object({
  status: z.enum(['ok', 'unhealthy']),
  version: z.string(),
  feed: z.string(),
  /** Seconds since the start. */
  uptime: z.number().nonnegative(),
  /** One sentence for each thing that is wrong. */
  problems: z.array(z.string()),
});
export type HealthAnswer = z.infer<typeof healthAnswerSchema>;

/** Every refusal over HTTP. */
export const errorAnswerSchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
});
export type ErrorAnswer = z.infer<typeof errorAnswerSchema>;
