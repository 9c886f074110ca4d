import type { Db } from '../database';
import { AUDIT_COLUMNS, recordOfRow, type AuditRecord } from './auditRecord';

/** Where the chain is read from: the table, and beside it the folder with archives and anchors. */
export interface AuditSource {
  readonly folder: string;
  /** Records after `seq`, oldest first, at most `limit`; null for a row that is no record. */
  after(seq: number, limit: number): readonly { readonly seq: number; readonly record: AuditRecord | null }[];
  /** The oldest in the table; null when it is empty or not there. */
  firstSeq(): number | null;
  /** Whether the table refuses changes and removals. */
  guarded(): boolean;
}

/** The names and texts of the triggers that make the table append-only. */
export const AUDIT_GUARDS: Readonly<Record<string, string>> = {
  audit_is_never_changed: guard('audit_is_never_changed', 'UPDATE'),
  audit_is_never_deleted: guard('audit_is_never_deleted', 'DELETE'),
};

export function auditSource(db: Db, folder: string): AuditSource {
  const exists = db.prepare<[], number>("SELECT 1 FROM sqlite_schema WHERE name = 'audit'").pluck();
  const guards = db
    .prepare<[], [string, string]>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .raw();
  const there = exists.get() !== undefined;
  const page = there
    ? db
        .prepare<[number, number], [number, ...unknown[]]>(
          `SELECT ${AUDIT_COLUMNS} FROM audit WHERE seq > ? ORDER BY seq LIMIT ?`,
        )
        .raw()
    : null;
  const first = there ? db.prepare<[], number | null>('SELECT min(seq) FROM audit').pluck() : null;
  return {
    folder,
    after: (seq, limit) =>
      (page?.all(seq, limit) ?? []).map((row) => ({ seq: row[0], record: recordOfRow(row) })),
    firstSeq: () => first?.get() ?? null,
    guarded() {
      const found = new Map(guards.all());
      return Object.entries(AUDIT_GUARDS).every(([name, sql]) => plain(found.get(name) ?? '') === plain(sql));
    },
  };
}

function guard(name: string, event: string): string {
  return `CREATE TRIGGER ${name} BEFORE ${event} ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END`;
}

/** Without what only the layout of the text makes different. */
function plain(sql: string): string {
  return sql.replaceAll(/\s+/g, ' ').trim();
}
