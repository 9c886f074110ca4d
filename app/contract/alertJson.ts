import { z } from 'zod';
import { ALERT_STATUSES, DELIVERY_CHANNELS, DELIVERY_STATUSES, ORIGINS, type Alert } from '../alerts/alert';
import { WHY_NOT_REASONS } from '../alerts/reason';
import { DETECTOR_IDS } from '../detectors/detectorId';
import { SEVERITIES } from '../detectors/severity';
import { DIRECTIONS } from '../market/direction';
import { TIMEFRAMES } from '../market/timeframe';

const utc = z.iso.datetime({ precision: 3 });

/**
 * An alert as every program outside sees it: WebSocket, HTTP, webhook, exports and evaluation (design.md
 * section 3). Times are ISO 8601 UTC with milliseconds, prices are in the instrument's unit.
 */
export const alertJsonSchema = z.object({
  id: z.uuid(),
  key: z.string().min(1),
  seq: z.int().nonnegative(),
  symbol: z.string().min(1),
  timeframe: z.enum(TIMEFRAMES),
  direction: z.enum(DIRECTIONS),
  severity: z.enum(SEVERITIES),
  patterns: z.array(z.enum(DETECTOR_IDS)).min(1),
  confidence: z.number().min(0).max(1),
  candleTime: utc,
  detectedAt: utc,
  price: z.number(),
  entry: z.object({ low: z.number(), high: z.number() }),
  stop: z.number(),
  target: z.number(),
  riskReward: z.number().positive(),
  explanation: z.array(
    z.object({
      detector: z.enum(DETECTOR_IDS),
      value: z.number(),
      threshold: z.number(),
      confidence: z.number(),
      severity: z.enum(SEVERITIES),
      /** Added to the close, this would have kept the detector silent. */
      silencingChange: z.number().nullable(),
      /** Share of the last 60 sessions' values below this one. */
      percentile: z.number().nullable(),
      numbers: z.record(z.string(), z.number()),
    }),
  ),
  origin: z.enum(ORIGINS),
  status: z.enum(ALERT_STATUSES),
  reason: z.enum(WHY_NOT_REASONS).nullable(),
  deliveries: z.array(
    z.object({
      channel: z.enum(DELIVERY_CHANNELS),
      status: z.enum(DELIVERY_STATUSES),
      attempts: z.int().nonnegative(),
      latencyMs: z.number().nullable(),
    }),
  ),
  outcome: z
    .object({
      result: z.enum(['target', 'stop', 'timeout']),
      ambiguous: z.boolean(),
      fill: z.number(),
      exit: z.number(),
      r: z.number(),
      mfe: z.number(),
      mae: z.number(),
      candles: z.int().nonnegative(),
    })
    .nullable(),
});

export type AlertJson = z.infer<typeof alertJsonSchema>;

/** The alert in the words of the outside; nothing of the inside leaks. */
export function toAlertJson(alert: Alert): AlertJson {
  const { plan, outcome } = alert;
  return {
    id: alert.id,
    key: alert.key,
    seq: alert.seq,
    symbol: alert.symbol,
    timeframe: alert.timeframe,
    direction: alert.direction,
    severity: alert.severity,
    patterns: [...alert.patterns],
    confidence: alert.confidence,
    candleTime: isoUtc(alert.candleTime),
    detectedAt: isoUtc(alert.detectedAt),
    price: alert.price,
    entry: { low: plan.entry.low, high: plan.entry.high },
    stop: plan.stop,
    target: plan.target,
    riskReward: plan.riskReward,
    explanation: alert.signals.map((signal) => ({
      detector: signal.detector,
      value: signal.value,
      threshold: signal.threshold,
      confidence: signal.confidence,
      severity: signal.severity,
      silencingChange: signal.silencingChange,
      percentile: signal.percentile,
      numbers: { ...signal.numbers },
    })),
    origin: alert.origin,
    status: alert.status,
    reason: alert.reason,
    deliveries: alert.deliveries.map(({ channel, status, attempts, latencyMs }) => ({
      channel,
      status,
      attempts,
      latencyMs,
    })),
    outcome:
      outcome === null
        ? null
        : {
            result: outcome.result,
            ambiguous: outcome.ambiguous,
            fill: outcome.fill,
            exit: outcome.exit,
            r: outcome.r,
            mfe: outcome.mfe,
            mae: outcome.mae,
            candles: outcome.candles,
          },
  };
}

/** UTC milliseconds (fractions are cut) as ISO 8601 with milliseconds and `Z`. */
function isoUtc(ms: number): string {
  return new Date(ms).toISOString();
}
