import type { Db } from '../database';

/** How candles and settings changed, as the audit tells it. */
export interface MarketRecord {
  readonly seq: number;
  readonly ts: number;
  readonly event: 'revision' | 'backfill' | 'settings';
  /** JSON. */
  readonly body: string;
}

export interface MarketAudit {
  /** Where the alert stands in the audit; null once that part has gone into an archive. */
  seqOfAlert(alertId: string): number | null;
  /** What is still in the table and was written after `seq`, oldest first. */
  after(seq: number): readonly MarketRecord[];
}

export function createMarketAudit(db: Db): MarketAudit {
  const seqOf = db.prepare<[string], number | null>('SELECT min(seq) FROM audit WHERE alert_id = ?').pluck();
  // The condition repeats the one of the index, so that SQLite may use it.
  const after = db.prepare<[number], MarketRecord>(
    `SELECT seq, ts, event, body FROM audit
     WHERE event IN ('revision', 'backfill', 'settings') AND seq > ? ORDER BY seq`,
  );
  return {
    seqOfAlert: (alertId) => seqOf.get(alertId) ?? null,
    after: (seq) => after.all(seq),
  };
}
