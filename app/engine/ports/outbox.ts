import type { Alert, DeliveryChannel } from '../../alerts/alert';

/** Channels whose deliveries wait in the outbox. The WebSocket is not one: its clients resume by `seq`. */
export type OutboxChannel = Exclude<DeliveryChannel, 'websocket'>;

/** One notification still to be made, written in the same transaction as its alert. */
export interface OutboxRow {
  /** Rising in commit order, also over restarts. */
  readonly id: number;
  readonly channel: OutboxChannel;
  readonly alert: Alert;
  /** Attempts started so far, also those a crash interrupted. */
  readonly attempts: number;
  /** Not before this, UTC ms: the commit, the end of the fallback wait, or the end of a back-off. */
  readonly dueAt: number;
  /** When the row was written, UTC ms. */
  readonly createdAt: number;
  /** Told together with the other rows of this digest; null for an alert that is told by itself. */
  readonly digest: number | null;
}

/** Something that happened to a row; kept on the row, in the alert's `deliveries` and in the audit. */
export type OutboxChange =
  /** Committed before the channel is asked, so that a crash cannot make it ask twice unknowingly. */
  | { readonly kind: 'started'; readonly id: number; readonly attempt: number; readonly at: number }
  /** Over: the row is never pending again. */
  | {
      readonly kind: 'settled';
      readonly id: number;
      readonly status: 'delivered' | 'permanent' | 'skipped';
      readonly attempts: number;
      readonly at: number;
      /** From the commit of the alert to the confirmation, ms; null unless delivered. */
      readonly latencyMs: number | null;
      /** In English, for the audit and the log; no secrets. */
      readonly detail: string | null;
    }
  /** Failed for now: pending again at `dueAt`. */
  | {
      readonly kind: 'postponed';
      readonly id: number;
      readonly attempts: number;
      readonly at: number;
      readonly dueAt: number;
      readonly detail: string;
    };

/** Implemented by `main/storage`; used by the outbox worker of `main/delivery` only. */
export interface OutboxPort {
  /**
   * The unsettled rows of one channel, lowest `id` first, at most `limit` (1 to 1,000), also those not yet due:
   * the worker keeps the order and waits for the first one. Without those that wait for a digest.
   */
  pending(channel: OutboxChannel, limit: number): readonly OutboxRow[];
  /** The same for the rows that wait for a digest: they hold nobody up. */
  folded(channel: OutboxChannel, limit: number): readonly OutboxRow[];
  /** What `pending` has, counted a channel; channels without any may be left out. */
  depth(): Readonly<Partial<Record<OutboxChannel, number>>>;
  /**
   * All changes in one transaction. After it, what the trader can see of an alert is published (`alert-update`).
   * Throws when the disk refuses: then nothing of it is written.
   */
  record(changes: readonly OutboxChange[]): void;
}
