import { canonicalJson } from './canonicalJson';
import { GENESIS_HASH, hashAuditRecord, type AuditFields } from './auditHash';
import type { Db } from './database';

/** What is written down, never changed again. */
export const AUDIT_EVENTS = [
  'start',
  'stop',
  'settings',
  'series',
  'candidate',
  'alert',
  'refusal',
  'duplicate',
  'revision',
  'backfill',
  'delivery',
  'acknowledge',
  'price-level',
  'outcome',
] as const;
export type AuditEvent = (typeof AUDIT_EVENTS)[number];

/** A record before it takes its place in the chain. */
export interface AuditEntry {
  /** UTC ms. */
  readonly ts: number;
  /** Who did it: `engine`, `window`, `websocket`, `outbox`, … */
  readonly actor: string;
  readonly event: AuditEvent;
  readonly alertId: string | null;
  /** What happened, as JSON. */
  readonly body: unknown;
}

export interface AuditRecord extends AuditFields {
  readonly hash: Buffer;
}

export interface AuditStore {
  /** Adds one record to the chain; call inside a transaction. */
  append(entry: AuditEntry): void;
  /** The newest records, newest first. */
  newest(limit: number): readonly AuditRecord[];
  /** The end of the chain has to be read again: a transaction was rolled back. */
  forget(): void;
}

/** What every record carries about the program that wrote it. */
export interface AuditStamp {
  readonly configHash: string;
  readonly appVersion: string;
}

const COLUMNS = 'seq, ts, actor, event, alert_id, body, config_hash, app_version, previous_hash, hash';
type Row = [number, number, string, string, string | null, string, string, string, Buffer, Buffer];

/** The append-only audit, each record holding the hash of the one before. */
export function createAuditStore(db: Db, stamp: AuditStamp): AuditStore {
  const insert = db.prepare<Row>(`INSERT INTO audit (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const newest = db
    .prepare<[], [number, Buffer]>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
    .raw();
  const last = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM audit ORDER BY seq DESC LIMIT ?`).raw();
  let head: { readonly seq: number; readonly hash: Buffer } | null = null;

  function readHead(): { readonly seq: number; readonly hash: Buffer } {
    const row = newest.get();
    return row === undefined ? { seq: 0, hash: GENESIS_HASH } : { seq: row[0], hash: row[1] };
  }

  return {
    append({ ts, actor, event, alertId, body }) {
      const previous = head ?? readHead();
      const fields: AuditFields = {
        seq: previous.seq + 1,
        ts: Math.trunc(ts),
        actor,
        event,
        alertId,
        body: canonicalJson(body),
        configHash: stamp.configHash,
        appVersion: stamp.appVersion,
        previousHash: previous.hash,
      };
      const hash = hashAuditRecord(fields);
      insert.run(
        fields.seq,
        fields.ts,
        actor,
        event,
        alertId,
        fields.body,
        fields.configHash,
        fields.appVersion,
        fields.previousHash,
        hash,
      );
      head = { seq: fields.seq, hash };
    },
    newest: (limit) => last.all(limit).map(recordOf),
    forget() {
      head = null;
    },
  };
}

/** The records after `afterSeq`, oldest first, one at a time. */
export function* auditRecords(db: Db, afterSeq: number): Iterable<AuditRecord> {
  const after = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM audit WHERE seq > ? ORDER BY seq`).raw();
  for (const row of after.iterate(afterSeq)) yield recordOf(row);
}

function recordOf(row: Row): AuditRecord {
  const [seq, ts, actor, event, alertId, body, configHash, appVersion, previousHash, hash] = row;
  return { seq, ts, actor, event, alertId, body, configHash, appVersion, previousHash, hash };
}
