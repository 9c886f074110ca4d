import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Result } from '../result';
import { problemOf, storageProblem } from './storageProblem';

export interface OwnerLock {
  release(): void;
}

/** Byte in which SQLite keeps `user_version`, where the owner leaves its process number. */
const USER_VERSION_AT = 60;

/**
 * Makes this process the only owner of the data folder. The lock is SQLite's own on a file beside the database,
 * so the operating system gives it back whatever way the process ends.
 */
export function takeOwnerLock(path: string): Result<OwnerLock> {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
    db.pragma(`user_version = ${process.pid}`);
    db.exec('COMMIT');
    const held = db;
    return { ok: true, value: { release: () => held.close() } };
  } catch (error) {
    db?.close();
    const problem = problemOf(error, path);
    if (problem.code !== 'locked') return { ok: false, problem };
    const owner = lockOwner(path);
    return {
      ok: false,
      problem: storageProblem('in-use', path, owner === null ? 'PID ?' : `PID ${owner}`),
    };
  }
}

/** The process that took the lock last; null when there is none. It may have ended since. */
export function lockOwner(path: string): number | null {
  try {
    const bytes = readFileSync(path);
    return bytes.length >= USER_VERSION_AT + 4 ? bytes.readUInt32BE(USER_VERSION_AT) : null;
  } catch {
    return null;
  }
}
