import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { DataFolder } from '../../dataFolder';
import { fileProblem } from '../../fileProblem';
import type { Result } from '../../result';
import { writeWholeFile } from '../../writeWholeFile';
import { anchorFileIn } from '../audit/anchorFile';
import { syncFolder } from '../syncFolder';

export type RestoreFolder = Pick<DataFolder, 'database' | 'audit'>;

const intentSchema = z.strictObject({
  /** Of the names under which what is replaced is kept. */
  stamp: z.string().regex(/^[0-9TZ-]+$/),
});

/** The checked copy that is to become the database. */
export function incomingDatabase({ database }: RestoreFolder): string {
  return `${database}.restoring`;
}

/** The anchors that still hold after the restore. */
export function incomingAnchors({ audit }: RestoreFolder): string {
  return `${anchorFileIn(audit)}.restoring`;
}

/** Where the replaced database is kept. */
export function keptDatabase({ database }: RestoreFolder, stamp: string): string {
  return join(dirname(database), `${basename(database, '.db')}-replaced-${stamp}.db`);
}

function intentOf({ database }: Pick<RestoreFolder, 'database'>): string {
  return join(dirname(database), 'restore.json');
}

/** From here on the restore will be ended, whatever ends the process. Throws what the disk throws. */
export function intendRestore(folder: RestoreFolder, stamp: string): void {
  writeWholeFile(intentOf(folder), `${JSON.stringify({ stamp })}\n`, 0o600);
  syncFolder(dirname(folder.database));
}

/** Whether a restore was begun and has not been ended. */
export function isRestoreOpen(folder: Pick<RestoreFolder, 'database'>): boolean {
  return existsSync(intentOf(folder));
}

/**
 * Ends a restore that was begun: what is replaced gets another name, what was checked takes its place. Each step may
 * have been done before. Without one, removes what a restore left that never got so far. The owner's lock is held.
 */
export function finishRestore(folder: RestoreFolder): Result<void> {
  const intent = intentOf(folder);
  try {
    const stamp = existsSync(intent) ? stampIn(readFileSync(intent, 'utf8')) : null;
    if (stamp === null) {
      for (const path of [incomingDatabase(folder), incomingAnchors(folder)])
        for (const end of ['', '.partial', '.partial-wal', '.partial-shm', '.partial-journal'])
          rmSync(`${path}${end}`, { force: true });
      rmSync(intent, { force: true });
      return { ok: true, value: undefined };
    }
    const { database } = folder;
    const kept = keptDatabase(folder, stamp);
    if (existsSync(incomingDatabase(folder))) {
      // The log belongs to the database that is replaced.
      const log = statSync(`${database}-wal`, { throwIfNoEntry: false });
      if (log?.size === 0) rmSync(`${database}-wal`);
      else if (log !== undefined) renameSync(`${database}-wal`, `${kept}-wal`);
      rmSync(`${database}-shm`, { force: true });
    }
    swap(incomingDatabase(folder), database, kept);
    const anchors = anchorFileIn(folder.audit);
    swap(incomingAnchors(folder), anchors, join(folder.audit, `anchors-replaced-${stamp}.jsonl`));
    syncFolder(dirname(database));
    syncFolder(folder.audit);
    rmSync(intent, { force: true });
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, problem: fileProblem(error, folder.database) };
  }
}

function swap(incoming: string, place: string, kept: string): void {
  if (!existsSync(incoming)) return;
  if (existsSync(place) && !existsSync(kept)) renameSync(place, kept);
  renameSync(incoming, place);
}

/** A file that is no intent was never finished, so nothing was replaced. */
function stampIn(text: string): string | null {
  try {
    const parsed = intentSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.stamp : null;
  } catch {
    return null;
  }
}
