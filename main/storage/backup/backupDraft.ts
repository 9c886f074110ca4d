import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freeBytes } from '../../freeBytes';
import type { Problem } from '../../problem';
import { syncFolder } from '../syncFolder';
import { storageProblem } from '../storageProblem';

const DRAFT = /\.(\d+)\.partial(-journal|-wal|-shm)?$/;
/** Beyond the copy itself: a disk without room stops the recording of candles and alerts. */
const RESERVE_BYTES = 64 * 1024 * 1024;

/** Where a copy grows before it has its name. */
export function draftOf(path: string): string {
  return `${path}.${process.pid}.partial`;
}

/** Gives a finished draft its name; on disk when this returns. Throws what the disk throws. */
export function finishDraft(draft: string, folder: string, path: string): void {
  const file = openSync(draft, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  syncFolder(folder);
}

export function removeDraft(draft: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
}

/** Removes what ended processes left half-copied; a copy under way in another process is left alone. */
export function clearDrafts(folder: string): void {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // No folder, no drafts.
  }
  for (const name of names) {
    const owner = DRAFT.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

/** Why `folder` has no room for a copy of `database`; null when it has. */
export function roomProblem(database: string, folder: string): Problem | null {
  const size = [database, `${database}-wal`]
    .map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, bytes) => sum + bytes, 0);
  const free = freeBytes(folder);
  // Where a quarter of the copy is room enough, the database is small.
  const needed = size + Math.min(RESERVE_BYTES, size / 4);
  if (free === null || free >= needed) return null;
  return storageProblem('no-room', folder, `${megabytes(needed)} > ${megabytes(free)}`);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
