import { z } from 'zod';
import {
  ALERT_STATUSES,
  DELIVERY_CHANNELS,
  DELIVERY_STATUSES,
  ORIGINS,
  type Alert,
  type Delivery,
  type Outcome,
} from '../../app/alerts/alert';
import { WHY_NOT_REASONS } from '../../app/alerts/reason';
import type { TradePlan } from '../../app/alerts/tradePlan';
import { DETECTOR_IDS } from '../../app/detectors/detectorId';
import { SEVERITIES } from '../../app/detectors/severity';
import type { Signal } from '../../app/detectors/signal';
import { DIRECTIONS } from '../../app/market/direction';
import { TIMEFRAMES } from '../../app/market/timeframe';
import { measuresOf } from './alertMeasures';

/** The stored columns of an alert after `seq`, in the order in which they are written. */
export const ALERT_COLUMNS = [
  'id',
  'key',
  'symbol',
  'timeframe',
  'direction',
  'severity',
  'patterns',
  'confidence',
  'candle_time',
  'price',
  'plan',
  'signals',
  'origin',
  'reason',
  'status',
  'detected_at',
  'received_at',
  'committed_at',
  'acknowledged_at',
  'note',
  'outcome',
  'facets',
  'measures',
] as const;

/**
 * What a statement selects to read alerts `FROM alerts`: the columns, and the deliveries as JSON. One statement for a
 * whole page: each statement of its own costs SQLite a handful of locks.
 */
export const ALERT_SELECTION = `alerts.seq, ${ALERT_COLUMNS.map((column) => `alerts.${column}`).join(', ')},
  (SELECT json_group_array(
     json_object('channel', channel, 'status', status, 'attempts', attempts, 'latencyMs', latency_ms))
   FROM (SELECT * FROM alert_deliveries WHERE alert_seq = alerts.seq ORDER BY channel)) AS deliveries`;

const number = z.number();
const signalSchema: z.ZodType<Signal> = z.object({
  detector: z.enum(DETECTOR_IDS),
  direction: z.enum(DIRECTIONS),
  candleTime: number,
  severity: z.enum(SEVERITIES),
  confidence: number,
  value: number,
  threshold: number,
  numbers: z.record(z.string(), number),
  silencingChange: number.nullable(),
  percentile: number.nullable(),
});
/** The stored shapes of a plan and of an outcome. */
export const planSchema: z.ZodType<TradePlan> = z.object({
  entry: z.object({ low: number, high: number }),
  stop: number,
  target: number,
  riskReward: number,
  belowTwo: z.boolean(),
  risk: number,
  reward: number,
  atr: number,
});
const deliverySchema: z.ZodType<Delivery> = z.object({
  channel: z.enum(DELIVERY_CHANNELS),
  status: z.enum(DELIVERY_STATUSES),
  attempts: number,
  latencyMs: number.nullable(),
});
export const outcomeSchema: z.ZodType<Outcome> = z.object({
  result: z.enum(['target', 'stop', 'timeout']),
  ambiguous: z.boolean(),
  fill: number,
  exit: number,
  r: number,
  mfe: number,
  mae: number,
  candles: number,
});

/** A column that holds JSON. */
export function jsonColumn<T>(schema: z.ZodType<T>): z.ZodType<T, string> {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}

const alertRowSchema = z.object({
  seq: number,
  id: z.string(),
  key: z.string(),
  symbol: z.string(),
  timeframe: z.enum(TIMEFRAMES),
  direction: z.enum(DIRECTIONS),
  severity: z.enum(SEVERITIES),
  patterns: jsonColumn(z.array(z.enum(DETECTOR_IDS))),
  confidence: number,
  candle_time: number,
  price: number,
  plan: jsonColumn(planSchema),
  signals: jsonColumn(z.array(signalSchema)),
  origin: z.enum(ORIGINS),
  reason: z.enum(WHY_NOT_REASONS).nullable(),
  status: z.enum(ALERT_STATUSES),
  detected_at: number,
  received_at: number,
  committed_at: number.nullable(),
  acknowledged_at: number.nullable(),
  note: z.string().nullable(),
  outcome: jsonColumn(outcomeSchema).nullable(),
  deliveries: jsonColumn(z.array(deliverySchema)),
});

/** The alert in a row that was read; a row that is none is a bug and throws. */
export function alertOfRow(row: unknown): Alert {
  const read = alertRowSchema.parse(row);
  return {
    id: read.id,
    seq: read.seq,
    key: read.key,
    symbol: read.symbol,
    timeframe: read.timeframe,
    direction: read.direction,
    severity: read.severity,
    patterns: read.patterns,
    confidence: read.confidence,
    candleTime: read.candle_time,
    price: read.price,
    plan: read.plan,
    signals: read.signals,
    origin: read.origin,
    reason: read.reason,
    detectedAt: read.detected_at,
    status: read.status,
    acknowledgedAt: read.acknowledged_at,
    note: read.note,
    deliveries: read.deliveries,
    outcome: read.outcome,
    stages: { receivedAt: read.received_at, detectedAt: read.detected_at, committedAt: read.committed_at },
  };
}

/** The values of a new alert for `ALERT_COLUMNS`. */
export function rowOfAlert(alert: Omit<Alert, 'seq'>, facets: number): (string | number | null)[] {
  return [
    alert.id,
    alert.key,
    alert.symbol,
    alert.timeframe,
    alert.direction,
    alert.severity,
    JSON.stringify(alert.patterns),
    alert.confidence,
    alert.candleTime,
    alert.price,
    JSON.stringify(alert.plan),
    JSON.stringify(alert.signals),
    alert.origin,
    alert.reason,
    alert.status,
    alert.detectedAt,
    alert.stages.receivedAt,
    alert.stages.committedAt,
    alert.acknowledgedAt,
    alert.note,
    alert.outcome === null ? null : JSON.stringify(alert.outcome),
    facets,
    measuresOf(alert),
  ];
}
