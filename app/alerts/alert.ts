import type { DetectorId } from '../detectors/detectorId';
import type { Severity } from '../detectors/severity';
import type { Signal } from '../detectors/signal';
import type { Direction } from '../market/direction';
import type { Timeframe } from '../market/timeframe';
import type { WhyNotReason } from './reason';
import type { TradePlan } from './tradePlan';

/** Where the candle came from that made the alert. */
export const ORIGINS = ['live', 'backfill', 'simulated', 'replay'] as const;
export type Origin = (typeof ORIGINS)[number];

export const ALERT_STATUSES = ['open', 'acknowledged', 'closed'] as const;
export type AlertStatus = (typeof ALERT_STATUSES)[number];

/** What the engine finds: everything about an alert that follows from candles and settings alone. */
export interface AlertDraft {
  /** symbol | timeframe | direction | candle open time | engine version. */
  readonly key: string;
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly direction: Direction;
  readonly severity: Severity;
  /** The detectors that agreed, highest base confidence first. */
  readonly patterns: readonly DetectorId[];
  /** 0 to 0.95. */
  readonly confidence: number;
  /** Open time of the candle, UTC ms. */
  readonly candleTime: number;
  /** Close of the candle. */
  readonly price: number;
  readonly plan: TradePlan;
  /** One signal a pattern, in the order of `patterns`. */
  readonly signals: readonly Signal[];
  readonly origin: Origin;
  /** Null when it goes out to the trader; else why it does not. */
  readonly reason: WhyNotReason | null;
}

export const DELIVERY_CHANNELS = ['desktop', 'sound', 'websocket', 'email', 'webhook', 'ntfy'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

export const DELIVERY_STATUSES = ['pending', 'delivered', 'retryable', 'permanent', 'skipped'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What became of one notification of an alert. */
export interface Delivery {
  readonly channel: DeliveryChannel;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  /** From the commit to the channel's confirmation, ms; null until delivered. */
  readonly latencyMs: number | null;
}

/** How an alert ended; prices in the instrument's unit, `r`, `mfe` and `mae` in R multiples. */
export interface Outcome {
  readonly result: 'target' | 'stop' | 'timeout';
  readonly ambiguous: boolean;
  readonly fill: number;
  readonly exit: number;
  readonly r: number;
  readonly mfe: number;
  readonly mae: number;
  readonly candles: number;
}

/** The moments of an alert's way, UTC ms with fractions; null where the stage does not apply. */
export interface StageTimes {
  readonly receivedAt: number;
  readonly detectedAt: number;
  readonly committedAt: number | null;
}

/** An alert as it is stored: a draft with its identity, moment and fate. */
export interface Alert extends AlertDraft {
  /** UUID, made from the key: the same fact always has the same id. */
  readonly id: string;
  /** Counts every stored alert, 1, 2, 3… */
  readonly seq: number;
  /** UTC ms. */
  readonly detectedAt: number;
  readonly status: AlertStatus;
  readonly acknowledgedAt: number | null;
  readonly note: string | null;
  readonly deliveries: readonly Delivery[];
  readonly outcome: Outcome | null;
  readonly stages: StageTimes;
}
