import Database from 'better-sqlite3';
import type { Result } from '../../result';
import { auditSource } from '../audit/auditSource';
import { chainFault, type ChainPlace } from '../audit/chain';
import { layoutOf, openForReading, type Db } from '../database';
import { newestLayout } from '../migrate';
import { MIGRATIONS } from '../migrations/migrations';
import { problemOf, storageProblem } from '../storageProblem';

const ROWS = 200;

/** What a copy of the database holds. */
export interface CopyFacts {
  readonly layout: number;
  readonly alerts: number;
  readonly candles: number;
  /** The first audit record in it that does not fit, as in the database it was copied from; null when all do. */
  readonly brokenAt: number | null;
  /** The newest audit record in it; null when there is none. */
  readonly head: (ChainPlace & { readonly ts: number }) | null;
}

/**
 * Opens a copy and reads every row of every table and the whole audit chain in it, resting after each slice. `deep`
 * adds SQLite's own check of every page, which cannot rest.
 */
export async function checkCopy(
  path: string,
  deep: boolean,
  rest: () => Promise<void>,
): Promise<Result<CopyFacts>> {
  const opened = openForReading(path, newestLayout(MIGRATIONS));
  if (!opened.ok) return opened;
  const db = opened.value;
  const bad = (detail: string): Result<CopyFacts> => ({
    ok: false,
    problem: storageProblem('bad-copy', path, detail),
  });
  try {
    const complaint = deep ? db.prepare<[], string>('PRAGMA quick_check(1)').pluck().get() : 'ok';
    if (complaint !== 'ok') return bad(complaint ?? 'quick_check');
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all();
    if (!['audit', 'alerts', 'candles'].every((name) => tables.includes(name))) return bad('not Vigia');
    for (const table of tables) await readAll(db, table, rest);
    const chain = await followChain(db, rest);
    return { ok: true, value: { layout: layoutOf(db), ...countsOf(db), ...chain } };
  } catch (error) {
    if (error instanceof Database.SqliteError) return bad(error.code);
    return { ok: false, problem: problemOf(error, path) };
  } finally {
    db.close();
  }
}

async function readAll(db: Db, table: string, rest: () => Promise<void>): Promise<void> {
  const all = db
    .prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`)
    .raw()
    .iterate();
  for (let rows = 1; all.next().done !== true; rows++) if (rows % ROWS === 0) await rest();
}

/** The chain in the table alone: what stands in archives is not part of a copy. */
async function followChain(db: Db, rest: () => Promise<void>): Promise<Pick<CopyFacts, 'head' | 'brokenAt'>> {
  const source = auditSource(db, '');
  let head: CopyFacts['head'] = null;
  let brokenAt: number | null = null;
  let at = 0;
  for (;;) {
    const rows = source.after(at, ROWS);
    for (const { seq, record } of rows) {
      at = seq;
      if (record === null) {
        brokenAt ??= seq;
        continue;
      }
      const before: ChainPlace = head ?? { seq: record.seq - 1, hash: record.previousHash };
      if (chainFault(record, before) !== null) brokenAt ??= seq;
      head = { seq: record.seq, hash: record.hash, ts: record.ts };
    }
    if (rows.length < ROWS) return { head, brokenAt };
    await rest();
  }
}

/** Rows of the two tables a trader misses first. */
export function countsOf(db: Db): { readonly alerts: number; readonly candles: number } {
  const count = (table: string): number =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return { alerts: count('alerts'), candles: count('candles') };
}
