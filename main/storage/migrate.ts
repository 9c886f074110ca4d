import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { layoutOf, type Db } from './database';
import { clearDrafts, draftOf, finishDraft, removeDraft, roomProblem } from './backup/backupDraft';
import { backupName } from './backup/backupFile';
import { problemOf } from './storageProblem';

/** One step from the layout `version` - 1 to `version`; runs inside a transaction. */
export interface Migration {
  readonly version: number;
  up(db: Db): void;
}

export interface MigrationOptions {
  readonly path: string;
  /** Where the copy made before a migration goes. */
  readonly backups: string;
  readonly now: number;
}

/** The layout that `migrations` lead to. */
export function newestLayout(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** What was done: nothing when the layout was current. */
export interface MigrationReport {
  readonly from: number;
  readonly to: number;
  /** The copy of the database as it was before; null for a new or current one. */
  readonly backup: string | null;
}

/** Brings the database to the newest layout; an existing one is copied first. */
export function migrate(
  db: Db,
  migrations: readonly Migration[],
  { path, backups, now }: MigrationOptions,
): Result<MigrationReport> {
  try {
    const from = layoutOf(db);
    const todo = migrations.filter(({ version }) => version > from);
    const isOld = from > 0 && todo.length > 0;
    const full = isOld ? roomFor(path, backups) : null;
    if (full !== null) return { ok: false, problem: full };
    const backup = isOld ? copyDatabase(db, backups, from, now) : null;
    for (const migration of todo) {
      db.transaction(() => {
        migration.up(db);
        db.pragma(`user_version = ${migration.version}`);
      }).immediate();
    }
    return { ok: true, value: { from, to: newestLayout(migrations), backup } };
  } catch (error) {
    return { ok: false, problem: problemOf(error, path) };
  }
}

function roomFor(path: string, backups: string): Problem | null {
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  return roomProblem(path, backups);
}

/** Never half a copy under the name of a whole one. */
function copyDatabase(db: Db, backups: string, version: number, now: number): string {
  clearDrafts(backups);
  const target = join(backups, backupName(Math.trunc(now), version));
  if (existsSync(target)) return target;
  const draft = draftOf(target);
  removeDraft(draft);
  try {
    db.prepare('VACUUM INTO ?').run(draft);
    finishDraft(draft, backups, target);
  } catch (error) {
    removeDraft(draft);
    throw error;
  }
  return target;
}
