import Database from 'better-sqlite3';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../result';
import type { Db } from '../database';
import { problemOf } from '../storageProblem';
import { clearDrafts, draftOf, finishDraft, removeDraft, roomProblem } from './backupDraft';
import { backupName, listBackups, type BackupFile } from './backupFile';
import { checkCopy, type CopyFacts } from './checkCopy';
import { chooseKept, type KeepRule } from './chooseKept';
import { flushBehind } from './flushBehind';

export interface BackupJob {
  readonly db: Db;
  /** The database file. */
  readonly path: string;
  /** Where backups go. */
  readonly folder: string;
  readonly now: number;
  readonly keep: KeepRule;
  /** Pages copied before other work has its turn. */
  readonly pages: number;
  /** SQLite's own check of the copy as well, which stops everything else meanwhile. */
  readonly deep: boolean;
  readonly rest: () => Promise<void>;
  readonly progress?: (done: number, total: number) => void;
}

export interface BackupReport {
  readonly file: BackupFile;
  readonly facts: CopyFacts;
  /** Names of older backups that were removed. */
  readonly pruned: readonly string[];
}

/**
 * Copies the database while it is in use, reads the copy back, gives it its name, and only then removes backups that
 * the rule no longer keeps. Whatever fails leaves no half copy and every older backup.
 */
export async function makeBackup(job: BackupJob): Promise<Result<BackupReport>> {
  const { db, path, folder, now, keep, pages, deep, rest } = job;
  const name = backupName(now);
  const target = join(folder, name);
  const draft = draftOf(target);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    clearDrafts(folder);
    const full = roomProblem(path, folder);
    if (full !== null) return { ok: false, problem: full };
    const flush = flushBehind(draft);
    const copied = db.backup(draft, {
      progress({ totalPages, remainingPages }) {
        flush.step();
        job.progress?.(totalPages - remainingPages, totalPages);
        return pages;
      },
    });
    await copied.finally(() => flush.close());
    makeSingleFile(draft);
    const checked = await checkCopy(draft, deep, rest);
    if (!checked.ok) {
      removeDraft(draft);
      return checked;
    }
    finishDraft(draft, folder, target);
    const file: BackupFile = { path: target, name, at: now, kind: 'regular', bytes: statSync(target).size };
    // Older ones may be the last with an audit that is whole.
    const pruned = checked.value.brokenAt === null ? prune(folder, keep) : [];
    return { ok: true, value: { file, facts: checked.value, pruned } };
  } catch (error) {
    removeDraft(draft);
    return { ok: false, problem: problemOf(error, target) };
  }
}

/** Without a write-ahead log of its own: the copy is one file, and looking at it makes no others. */
function makeSingleFile(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

function prune(folder: string, keep: KeepRule): readonly string[] {
  const all = listBackups(folder);
  const kept = new Set(chooseKept(all, keep).map(({ name }) => name));
  const gone = all.filter(({ name }) => !kept.has(name));
  for (const { path } of gone) rmSync(path, { force: true });
  return gone.map(({ name }) => name);
}
