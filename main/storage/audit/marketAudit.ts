import type { SeriesKey } from '../../../app/market/series';
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
  /** Whether any alert is in what is left of the table. */
  hasAlerts(): boolean;
  /** How the settings changed, newest first, as far as it is still in the table; `since`: what the table begins with. */
  settings(): {
    readonly changes: readonly Pick<MarketRecord, 'ts' | 'body'>[];
    readonly since: number | null;
  };
  /** What is still in the table and was written after `seq`, oldest first. */
  after(seq: number): readonly MarketRecord[];
  /** Open times of the candles of a series that were corrected, from `from` to `to`, UTC ms, oldest first. */
  revisedTimes(key: SeriesKey, from: number, to: number): readonly number[];
}

export function createMarketAudit(db: Db): MarketAudit {
  const seqOf = db.prepare<[string], number | null>('SELECT min(seq) FROM audit WHERE alert_id = ?').pluck();
  // The condition repeats the one of the index, so that SQLite may use it.
  const anyAlert = db.prepare<[], number>('SELECT 1 FROM audit WHERE alert_id IS NOT NULL LIMIT 1').pluck();
  const after = db.prepare<[number], MarketRecord>(
    `SELECT seq, ts, event, body FROM audit
     WHERE event IN ('revision', 'backfill', 'settings') AND seq > ? ORDER BY seq`,
  );
  const settings = db.prepare<[], Pick<MarketRecord, 'ts' | 'body'>>(
    `SELECT ts, body FROM audit
     WHERE event IN ('revision', 'backfill', 'settings') AND event = 'settings' ORDER BY seq DESC`,
  );
  const first = db.prepare<[], { seq: number; ts: number }>('SELECT seq, ts FROM audit ORDER BY seq LIMIT 1');
  // Written as the index is, so that SQLite may use it.
  const revised = db
    .prepare<[string, string, number, number], number>(
      `SELECT DISTINCT json_extract(body, '$.previous.time') FROM audit
       WHERE event = 'revision' AND json_extract(body, '$.symbol') = ? AND json_extract(body, '$.timeframe') = ?
         AND json_extract(body, '$.previous.time') BETWEEN ? AND ? ORDER BY 1`,
    )
    .pluck();
  return {
    settings() {
      const oldest = first.get();
      return { changes: settings.all(), since: oldest === undefined || oldest.seq === 1 ? null : oldest.ts };
    },
    seqOfAlert: (alertId) => seqOf.get(alertId) ?? null,
    hasAlerts: () => anyAlert.get() !== undefined,
    after: (seq) => after.all(seq),
    revisedTimes: ({ symbol, timeframe }, from, to) => revised.all(symbol, timeframe, from, to),
  };
}
