import type { Statement } from 'better-sqlite3';
import { canonicalJson } from '../canonicalJson';
import type { Db } from '../database';
import { GENESIS_HASH, hashAuditRecord, type AuditFields } from './auditHash';
import { AUDIT_COLUMNS, recordOfRow, type AuditRecord } from './auditRecord';

/** What is written down, never changed again. */
export const AUDIT_EVENTS = [
  'start',
  'stop',
  'settings',
  'series',
  'candidate',
  'check',
  'alert',
  'refusal',
  'duplicate',
  'revision',
  'backfill',
  'delivery',
  'acknowledge',
  'price-level',
  'snooze',
  'unsnooze',
  'snooze-expired',
  'snooze-moved',
  'outcome',
  'seal',
  'backup',
  'restore',
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

export interface AuditStore {
  /** Adds one record to the chain; call inside a transaction, whose end writes it. */
  append(entry: AuditEntry): void;
  /** Writes what was added; the last thing in a transaction. */
  flush(): void;
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

/** Records a statement writes at a time. */
const BATCH = 16;

type Row = [number, number, string, string, string | null, string, string, string, Buffer, Buffer];

/** The append-only audit, each record holding the hash of the one before. */
export function createAuditStore(db: Db, stamp: AuditStamp): AuditStore {
  const insertOf = (rows: number): Statement<Row[number][]> =>
    db.prepare(
      `INSERT INTO audit (${AUDIT_COLUMNS}) VALUES ${new Array(rows).fill('(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    );
  const insert = insertOf(1);
  const insertBatch = insertOf(BATCH);
  const newest = db
    .prepare<[], [number, Buffer]>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
    .raw();
  const last = db
    .prepare<[number], unknown[]>(`SELECT ${AUDIT_COLUMNS} FROM audit ORDER BY seq DESC LIMIT ?`)
    .raw();
  let head: { readonly seq: number; readonly hash: Buffer } | null = null;
  let waiting: Row[] = [];

  function readHead(): { readonly seq: number; readonly hash: Buffer } {
    const row = newest.get();
    return row === undefined ? { seq: 0, hash: GENESIS_HASH } : { seq: row[0], hash: row[1] };
  }

  function write(): void {
    if (waiting.length === BATCH) insertBatch.run(...waiting.flat());
    else for (const row of waiting) insert.run(...row);
    waiting = [];
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
      waiting.push([
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
      ]);
      if (waiting.length >= BATCH) write();
      head = { seq: fields.seq, hash };
    },
    flush: write,
    newest: (limit) => last.all(limit).flatMap((row) => recordOfRow(row) ?? []),
    forget() {
      head = null;
      waiting = [];
    },
  };
}
