import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A copy of the database in `backups/`. */
export interface BackupFile {
  readonly path: string;
  readonly name: string;
  /** When it was made, UTC ms. */
  readonly at: number;
  /** `layout`: made before a newer Vigia changed the database. */
  readonly kind: 'regular' | 'layout';
  readonly bytes: number;
}

const NAME = /^vigia-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(-layout-\d+)?\.db$/;

/** `vigia-2026-11-23T18-00-00-000Z.db`; with the layout it holds when it is the copy before a migration. */
export function backupName(at: number, layout: number | null = null): string {
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  return `vigia-${stamp}${layout === null ? '' : `-layout-${layout}`}.db`;
}

/** All backups in the folder, newest first; none when it cannot be read. */
export function listBackups(folder: string): readonly BackupFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => fileOf(folder, name) ?? []).sort((a, b) => b.at - a.at);
}

function fileOf(folder: string, name: string): BackupFile | null {
  const found = NAME.exec(name);
  if (found === null) return null;
  const [, day, hours, minutes, seconds, ms, layout] = found;
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
  const path = join(folder, name);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (Number.isNaN(at) || bytes === undefined) return null;
  return { path, name, at, kind: layout === undefined ? 'regular' : 'layout', bytes };
}
