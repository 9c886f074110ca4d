import type { Alert, AlertStatus, Outcome } from '../../app/alerts/alert';
import type { SeriesKey } from '../../app/market/series';
import { facetsOf, withOutcome, withStatus } from './alertFacets';
import type { AlertPlace } from './packedPlace';
import { measuresOf, withR } from './alertMeasures';
import { ALERT_COLUMNS, ALERT_SELECTION, alertOfRow, rowOfAlert } from './alertRow';
import type { Db } from './database';
import type { SymbolCodes } from './symbolCodes';

/** A change that the history's index has to follow once it is committed. */
export interface AlertChange {
  readonly place: AlertPlace;
  readonly facets: number;
  readonly measures: number;
}

export interface AlertStore {
  /** Gives the alert its `seq`, or null when an alert with this key is stored already. */
  insert(alert: Omit<Alert, 'seq'>): number | null;
  byId(id: string): Alert | null;
  bySeq(seq: number): Alert | null;
  /** Those of the numbers that exist, in the order given. */
  bySeqs(seqs: readonly number[]): readonly Alert[];
  /** Delivered alerts after `afterSeq`, oldest first. */
  deliveredAfter(afterSeq: number, limit: number): readonly Alert[];
  /** The newest delivered alerts, newest first. */
  newestDelivered(limit: number): readonly Alert[];
  /** When the newest delivered alerts were detected, newest first, UTC ms. */
  newestDeliveredAt(limit: number): readonly number[];
  /** The alerts of one series with the newest candles, oldest first. */
  newestOfSeries(key: SeriesKey, limit: number): readonly Alert[];
  hasKey(key: string): boolean;
  /** The number of the alert with this id; null when there is none. */
  seqOf(id: string): number | null;
  lastSeq(): number;
  acknowledge(alert: Alert, at: number, note: string | null): void;
  setCommittedAt(seq: number, at: number): void;
  setOutcome(seq: number, outcome: Outcome): void;
}

/** The alerts table; every statement is prepared once. `changed` hears of what a transaction does. */
export function createAlertStore(
  db: Db,
  symbols: SymbolCodes,
  changed: (change: AlertChange) => void,
): AlertStore {
  const insert = db.prepare<(string | number | null)[]>(
    `INSERT INTO alerts (${ALERT_COLUMNS.join(', ')}) VALUES (${ALERT_COLUMNS.map(() => '?').join(', ')})
     ON CONFLICT DO NOTHING`,
  );
  const byId = db.prepare<[string]>(`SELECT ${ALERT_SELECTION} FROM alerts WHERE id = ?`);
  const bySeq = db.prepare<[number]>(`SELECT ${ALERT_SELECTION} FROM alerts WHERE seq = ?`);
  const bySeqs = db.prepare<[string]>(
    `SELECT ${ALERT_SELECTION} FROM json_each(?) AS wanted CROSS JOIN alerts ON alerts.seq = wanted.value
     ORDER BY wanted.key`,
  );
  const byKey = db.prepare<[string], number>('SELECT seq FROM alerts WHERE key = ?').pluck();
  const after = db.prepare<[number, number]>(
    `SELECT ${ALERT_SELECTION} FROM alerts WHERE reason IS NULL AND seq > ? ORDER BY seq LIMIT ?`,
  );
  const newest = db.prepare<[number]>(
    `SELECT ${ALERT_SELECTION} FROM alerts WHERE reason IS NULL ORDER BY seq DESC LIMIT ?`,
  );
  const newestAt = db
    .prepare<[number], number>(
      'SELECT detected_at FROM alerts WHERE reason IS NULL ORDER BY seq DESC LIMIT ?',
    )
    .pluck();
  const ofSeries = db.prepare<[string, string, number]>(
    `SELECT ${ALERT_SELECTION} FROM alerts WHERE symbol = ? AND timeframe = ? ORDER BY candle_time DESC, seq DESC LIMIT ?`,
  );
  const seqById = db.prepare<[string], number>('SELECT seq FROM alerts WHERE id = ?').pluck();
  const highest = db.prepare<[], number | null>('SELECT max(seq) FROM alerts').pluck();
  const indexed = db.prepare<[number], AlertChange['place'] & Omit<AlertChange, 'place'>>(
    'SELECT candle_time AS candleTime, seq, facets, measures FROM alerts WHERE seq = ?',
  );
  const acknowledge = db.prepare<[AlertStatus, number, string | null, number, number]>(
    'UPDATE alerts SET status = ?, acknowledged_at = ?, note = ?, facets = ? WHERE seq = ?',
  );
  const committed = db.prepare<[number, number]>('UPDATE alerts SET committed_at = ? WHERE seq = ?');

  const ended = db.prepare<[string, number, number, number]>(
    'UPDATE alerts SET outcome = ?, facets = ?, measures = ? WHERE seq = ?',
  );

  const readOne = (row: unknown): Alert | null => (row === undefined ? null : alertOfRow(row));

  return {
    insert(alert) {
      const facets = facetsOf(alert, symbols.codeOf(alert.symbol));
      const { changes, lastInsertRowid } = insert.run(...rowOfAlert(alert, facets));
      if (changes === 0) return null;
      const seq = Number(lastInsertRowid);
      changed({ place: { candleTime: alert.candleTime, seq }, facets, measures: measuresOf(alert) });
      return seq;
    },
    byId: (id) => readOne(byId.get(id)),
    bySeq: (seq) => readOne(bySeq.get(seq)),
    bySeqs: (seqs) => bySeqs.all(JSON.stringify(seqs)).map(alertOfRow),
    deliveredAfter: (afterSeq, limit) => after.all(afterSeq, limit).map(alertOfRow),
    newestDelivered: (limit) => newest.all(limit).map(alertOfRow),
    newestDeliveredAt: (limit) => newestAt.all(limit),
    newestOfSeries: (key, limit) => ofSeries.all(key.symbol, key.timeframe, limit).map(alertOfRow).reverse(),
    hasKey: (key) => byKey.get(key) !== undefined,
    seqOf: (id) => seqById.get(id) ?? null,
    lastSeq: () => highest.get() ?? 0,
    acknowledge(alert, at, note) {
      const status = alert.status === 'open' ? 'acknowledged' : alert.status;
      const stored = indexed.get(alert.seq);
      if (stored === undefined) return;
      const facets = withStatus(stored.facets, status);
      acknowledge.run(status, at, note, facets, alert.seq);
      changed({ place: stored, facets, measures: stored.measures });
    },
    setCommittedAt(seq, at) {
      committed.run(at, seq);
    },
    setOutcome(seq, outcome) {
      const stored = indexed.get(seq);
      if (stored === undefined) return;
      const facets = withOutcome(stored.facets, outcome.result);
      const measures = withR(stored.measures, outcome.r);
      ended.run(JSON.stringify(outcome), facets, measures, seq);
      changed({ place: stored, facets, measures });
    },
  };
}
