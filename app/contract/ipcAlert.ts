import { z } from 'zod';
import type { Alert } from '../alerts/alert';
import { ALERT_STATUSES, DELIVERY_CHANNELS, DELIVERY_STATUSES, ORIGINS } from '../alerts/alert';
import { WHY_NOT_REASONS } from '../alerts/reason';
import { DETECTOR_IDS } from '../detectors/detectorId';
import { SEVERITIES } from '../detectors/severity';
import { DIRECTIONS } from '../market/direction';
import { TIMEFRAMES } from '../market/timeframe';

const number = z.number();

const signal = z.object({
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

const plan = z.object({
  entry: z.object({ low: number, high: number }),
  stop: number,
  target: number,
  riskReward: number,
  belowTwo: z.boolean(),
  risk: number,
  reward: number,
  atr: number,
});

const delivery = z.object({
  channel: z.enum(DELIVERY_CHANNELS),
  status: z.enum(DELIVERY_STATUSES),
  attempts: number,
  latencyMs: number.nullable(),
});

const outcome = z.object({
  result: z.enum(['target', 'stop', 'timeout']),
  ambiguous: z.boolean(),
  fill: number,
  exit: number,
  r: number,
  mfe: number,
  mae: number,
  candles: number,
});

/** An alert as the window receives it. */
export const alertSchema: z.ZodType<Alert> = z.object({
  key: z.string(),
  symbol: z.string(),
  timeframe: z.enum(TIMEFRAMES),
  direction: z.enum(DIRECTIONS),
  severity: z.enum(SEVERITIES),
  patterns: z.array(z.enum(DETECTOR_IDS)),
  confidence: number,
  candleTime: number,
  price: number,
  plan,
  signals: z.array(signal),
  origin: z.enum(ORIGINS),
  reason: z.enum(WHY_NOT_REASONS).nullable(),
  id: z.string(),
  seq: number,
  detectedAt: number,
  status: z.enum(ALERT_STATUSES),
  acknowledgedAt: number.nullable(),
  note: z.string().nullable(),
  deliveries: z.array(delivery),
  outcome: outcome.nullable(),
  stages: z.object({ receivedAt: number, detectedAt: number, committedAt: number.nullable() }),
});
