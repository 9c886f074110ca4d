import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { systemCode } from '../fileProblem';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { problemOf, storageProblem } from './storageProblem';

export type Db = Database.Database;

/** How long a write waits for another program that has the file locked; the window stands still as long, ms. */
export const BUSY_TIMEOUT_MS = 1_000;
const MAGIC = 'SQLite format 3\0';

/**
 * Opens the file as the one writer, creating it when it is not there. A database of a layout above
 * `newestLayout`, or of another program, is refused before anything in it is touched.
 */
export function openForWriting(path: string, newestLayout: number): Result<Db> {
  return open(path, false, newestLayout, (db) => {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // The log is copied back in a quiet moment (quietCheckpoint.ts); without any, here, at 32 MiB.
    db.pragma('wal_autocheckpoint = 8000');
    db.pragma('cache_size = -16000');
  });
}

/** Opens an existing file to look only; the writer may be at work in another process. */
export function openForReading(path: string, newestLayout: number): Result<Db> {
  return open(path, true, newestLayout, (db) => {
    db.pragma('query_only = ON');
  });
}

/** The layout of an open database; 0 for a new one. */
export function layoutOf(db: Db): number {
  return db.prepare<[], number>('PRAGMA user_version').pluck().get() ?? 0;
}

function open(path: string, readonly: boolean, newestLayout: number, prepare: (db: Db) => void): Result<Db> {
  const strange = strangeHeader(path);
  if (strange !== null) return { ok: false, problem: storageProblem('corrupt', path, strange) };
  let db: Db | null = null;
  try {
    db = new Database(path, { readonly, fileMustExist: readonly, timeout: BUSY_TIMEOUT_MS });
    const foreign = foreignLayout(db, path, newestLayout);
    if (foreign !== null) {
      db.close();
      return { ok: false, problem: foreign };
    }
    prepare(db);
    return { ok: true, value: db };
  } catch (error) {
    db?.close();
    return { ok: false, problem: problemOf(error, path) };
  }
}

function foreignLayout(db: Db, path: string, newest: number): Problem | null {
  const layout = layoutOf(db);
  if (layout > newest) return storageProblem('newer', path, `layout ${layout} > ${newest}`);
  const tables = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0;
  return layout === 0 && tables > 0 ? storageProblem('corrupt', path, 'not Vigia') : null;
}

/** What is wrong with the first bytes of the file; null when it is new, empty or a SQLite file. */
function strangeHeader(path: string): string | null {
  try {
    if (statSync(path).size === 0) return null;
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(MAGIC.length);
      const read = readSync(file, head, 0, head.length, 0);
      if (read < head.length) return `${read} bytes`;
      return head.toString('latin1') === MAGIC ? null : 'header';
    } finally {
      closeSync(file);
    }
  } catch (error) {
    // Missing is a new database; what cannot be read is left to SQLite to name.
    return systemCode(error) === 'EISDIR' ? 'folder' : null;
  }
}
