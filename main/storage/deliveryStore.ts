import type { Delivery } from '../../app/alerts/alert';
import type { Db } from './database';

export interface DeliveryStore {
  /** What became of one notification; replaces what was known of it. Read with the alert itself. */
  set(seq: number, delivery: Delivery): void;
}

/** Who was told of an alert, kept apart from the alert's own state. */
export function createDeliveryStore(db: Db): DeliveryStore {
  const set = db.prepare<[number, string, string, number, number | null]>(
    `INSERT INTO alert_deliveries (alert_seq, channel, status, attempts, latency_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (alert_seq, channel) DO UPDATE SET
       status = excluded.status, attempts = excluded.attempts, latency_ms = excluded.latency_ms`,
  );
  return {
    set(seq, { channel, status, attempts, latencyMs }) {
      set.run(seq, channel, status, attempts, latencyMs);
    },
  };
}
