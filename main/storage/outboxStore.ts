import { z } from 'zod';
import { DELIVERY_CHANNELS, type Delivery } from '../../app/alerts/alert';
import { deliveryDetailsSchema, type DeliveryDetail } from '../../app/contract/ipcDelivery';
import { assertNever } from '../../app/assertNever';
import type { OutboxChange, OutboxChannel, OutboxRow } from '../../app/engine/ports/outbox';
import type { Statement } from 'better-sqlite3';
import type { AlertStore } from './alertStore';
import type { Db } from './database';
import type { DeliveryStore } from './deliveryStore';

/** A notification an alert is owed. */
export interface OutboxEntry {
  readonly channel: OutboxChannel;
  readonly dueAt: number;
}

/** What a change did, for the audit and for those who show the alert. */
export interface OutboxEffect {
  readonly alertSeq: number;
  readonly alertId: string;
  readonly delivery: Delivery;
}

export interface OutboxStore {
  /**
   * The rows of a new alert, with its `pending` deliveries; in the transaction that stores the alert. `digest`: they
   * are told together with the others of it.
   */
  add(alertSeq: number, entries: readonly OutboxEntry[], now: number, digest?: number): void;
  pending(channel: OutboxChannel, limit: number): readonly OutboxRow[];
  folded(channel: OutboxChannel, limit: number): readonly OutboxRow[];
  depth(): Readonly<Partial<Record<OutboxChannel, number>>>;
  /** Why the deliveries of an alert went as they did, as far as it was noted. */
  details(alertId: string): readonly DeliveryDetail[];
  /** Null when there is no such row or it is settled already. */
  apply(change: OutboxChange): OutboxEffect | null;
}

type WaitingRows = Statement<[channel: string, limit: number]>;

const channelSchema = z.enum(DELIVERY_CHANNELS).exclude(['websocket']);
const pendingSchema = z.array(
  z.object({
    id: z.number(),
    alertSeq: z.number(),
    attempts: z.number(),
    dueAt: z.number(),
    createdAt: z.number(),
    digest: z.number().nullable(),
  }),
);
const depthSchema = z.array(z.object({ channel: channelSchema, rows: z.number() }));
const headSchema = z.object({ alertSeq: z.number(), alertId: z.string(), channel: channelSchema });

/** The outbox table: what is still to be said, one row an alert and channel. */
export function createOutboxStore(db: Db, alerts: AlertStore, deliveries: DeliveryStore): OutboxStore {
  const add = db.prepare<[number, string, number, number, number | null]>(
    'INSERT INTO outbox (alert_seq, channel, due_at, created_at, digest) VALUES (?, ?, ?, ?, ?)',
  );
  const waiting = (which: string): WaitingRows =>
    db.prepare<[string, number]>(
      `SELECT id, alert_seq AS alertSeq, attempts, due_at AS dueAt, created_at AS createdAt, digest
       FROM outbox WHERE channel = ? AND settled_at IS NULL AND ${which} ORDER BY id LIMIT ?`,
    );
  const pending = waiting('digest IS NULL');
  const folded = waiting('digest IS NOT NULL');
  const depth = db.prepare(
    `SELECT channel, count(*) AS rows FROM outbox WHERE settled_at IS NULL AND digest IS NULL GROUP BY channel`,
  );
  const head = db.prepare<[number]>(
    `SELECT outbox.alert_seq AS alertSeq, alerts.id AS alertId, outbox.channel
     FROM outbox JOIN alerts ON alerts.seq = outbox.alert_seq
     WHERE outbox.id = ? AND outbox.settled_at IS NULL`,
  );
  const details = db.prepare<[string]>(
    `SELECT channel, detail FROM outbox
     WHERE alert_seq = (SELECT seq FROM alerts WHERE id = ?) AND detail IS NOT NULL ORDER BY channel`,
  );
  const start = db.prepare<[number, number]>('UPDATE outbox SET attempts = ? WHERE id = ?');
  const settle = db.prepare<[string, number, number, string | null, number]>(
    'UPDATE outbox SET status = ?, attempts = ?, settled_at = ?, detail = ? WHERE id = ?',
  );
  const postpone = db.prepare<[number, number, string, number]>(
    'UPDATE outbox SET attempts = ?, due_at = ?, detail = ? WHERE id = ?',
  );

  function write(change: OutboxChange): Omit<Delivery, 'channel'> {
    switch (change.kind) {
      case 'started':
        start.run(change.attempt, change.id);
        return { status: 'pending', attempts: change.attempt, latencyMs: null };
      case 'settled':
        settle.run(change.status, change.attempts, change.at, change.detail, change.id);
        return { status: change.status, attempts: change.attempts, latencyMs: change.latencyMs };
      case 'postponed':
        postpone.run(change.attempts, change.dueAt, change.detail, change.id);
        return { status: 'retryable', attempts: change.attempts, latencyMs: null };
      default:
        return assertNever(change);
    }
  }

  function read(rows: WaitingRows, channel: OutboxChannel, limit: number): OutboxRow[] {
    const found = pendingSchema.parse(rows.all(channel, limit));
    const owed = new Map(
      alerts.bySeqs(found.map(({ alertSeq }) => alertSeq)).map((alert) => [alert.seq, alert]),
    );
    return found.flatMap(({ alertSeq, ...row }) => {
      const alert = owed.get(alertSeq);
      return alert === undefined ? [] : [{ ...row, channel, alert }];
    });
  }

  return {
    add(alertSeq, entries, now, digest) {
      for (const { channel, dueAt } of entries) {
        add.run(alertSeq, channel, dueAt, now, digest ?? null);
        deliveries.set(alertSeq, { channel, status: 'pending', attempts: 0, latencyMs: null });
      }
    },
    pending: (channel, limit) => read(pending, channel, limit),
    folded: (channel, limit) => read(folded, channel, limit),
    details: (alertId) => deliveryDetailsSchema.parse(details.all(alertId)),
    depth() {
      const rows = depthSchema.parse(depth.all());
      return Object.fromEntries(rows.map(({ channel, rows: count }) => [channel, count]));
    },
    apply(change) {
      const found = head.get(change.id);
      if (found === undefined) return null;
      const { alertSeq, alertId, channel } = headSchema.parse(found);
      const delivery: Delivery = { channel, ...write(change) };
      deliveries.set(alertSeq, delivery);
      return { alertSeq, alertId, delivery };
    },
  };
}
