import { z } from 'zod';
import { DELIVERY_CHANNELS, DELIVERY_STATUSES, type Delivery } from '../../app/alerts/alert';
import type { Db } from './database';

export interface DeliveryStore {
  ofAlert(seq: number): readonly Delivery[];
  /** What became of one notification; replaces what was known of it. */
  set(seq: number, delivery: Delivery): void;
}

const deliverySchema: z.ZodType<Delivery> = z.object({
  channel: z.enum(DELIVERY_CHANNELS),
  status: z.enum(DELIVERY_STATUSES),
  attempts: z.number(),
  latencyMs: z.number().nullable(),
});

/** Who was told of an alert, kept apart from the alert's own state. */
export function createDeliveryStore(db: Db): DeliveryStore {
  const ofAlert = db.prepare<[number]>(
    `SELECT channel, status, attempts, latency_ms AS latencyMs FROM alert_deliveries
     WHERE alert_seq = ? ORDER BY channel`,
  );
  const set = db.prepare<[number, string, string, number, number | null]>(
    `INSERT INTO alert_deliveries (alert_seq, channel, status, attempts, latency_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (alert_seq, channel) DO UPDATE SET
       status = excluded.status, attempts = excluded.attempts, latency_ms = excluded.latency_ms`,
  );
  return {
    ofAlert: (seq) => ofAlert.all(seq).map((row) => deliverySchema.parse(row)),
    set(seq, { channel, status, attempts, latencyMs }) {
      set.run(seq, channel, status, attempts, latencyMs);
    },
  };
}
