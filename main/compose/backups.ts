import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataFolderAt, defaultDataRoot, type DataFolder } from '../dataFolder';
import type { Result } from '../result';
import { listBackups, type BackupFile } from '../storage/backup/backupFile';
import { makeBackup, type BackupReport } from '../storage/backup/makeBackup';
import { restoreBackup, type RestoreReport } from '../storage/backup/restoreBackup';
import { openForReading } from '../storage/database';
import { newestLayout } from '../storage/migrate';
import { MIGRATIONS } from '../storage/migrations/migrations';
import { storageProblem } from '../storage/storageProblem';
import { APP_VERSION } from '../version';
import { defaultRunSettings, readRunSettings, type RunSettings } from './runSettings';

export type { BackupFile } from '../storage/backup/backupFile';
export type { BackupReport } from '../storage/backup/makeBackup';
export type { RestoreReport } from '../storage/backup/restoreBackup';

interface Places {
  readonly dataDir: string | null;
  readonly configFile: string | null;
}

/** All pages at once: what Vigia writes meanwhile would make a copy in steps begin again and again. */
const ALL_PAGES = 0x7fff_ffff;

/** A backup from the command line; Vigia may be running on the data folder. */
export async function backUpNow(
  places: Places,
  progress: (done: number, total: number) => void,
): Promise<Result<BackupReport>> {
  const folder = folderOf(places);
  const settings = settingsOf(folder, places);
  if (!settings.ok) return settings;
  if (!existsSync(folder.database)) return { ok: false, problem: storageProblem('missing', folder.database) };
  const opened = openForReading(folder.database, newestLayout(MIGRATIONS));
  if (!opened.ok) return opened;
  try {
    return await makeBackup({
      db: opened.value,
      path: folder.database,
      folder: folder.backups,
      now: Date.now(),
      keep: settings.value.all.backup,
      pages: ALL_PAGES,
      deep: true,
      rest: () => Promise.resolve(),
      progress,
    });
  } finally {
    opened.value.close();
  }
}

/** The backups there are, newest first. */
export function backupsIn({ dataDir }: Pick<Places, 'dataDir'>): {
  readonly folder: string;
  readonly files: readonly BackupFile[];
} {
  const { backups } = dataFolderAt(dataDir ?? defaultDataRoot());
  return { folder: backups, files: listBackups(backups) };
}

/**
 * The file that somebody means by a name: seen from where they stand, else a backup as `backup list` names it, or its path
 * in the data folder.
 */
export function backupNamed(name: string, cwd: string, places: Pick<Places, 'dataDir'>): string {
  const { root, backups } = dataFolderAt(places.dataDir ?? defaultDataRoot());
  const wherever = resolve(cwd, name);
  return [wherever, resolve(backups, name), resolve(root, name)].find((file) => existsSync(file)) ?? wherever;
}

/** Puts a backup in the place of the database; Vigia must not be running on it. */
export function restoreFrom(
  places: Places,
  file: string,
  acceptBroken: boolean,
): Promise<Result<RestoreReport>> {
  const folder = folderOf(places);
  const settings = settingsOf(folder, places);
  const stamp = {
    appVersion: APP_VERSION,
    configHash: settings.ok ? settings.value.hash : defaultRunSettings().hash,
  };
  return restoreBackup({ file, folder, now: Date.now(), stamp, acceptBroken });
}

function folderOf({ dataDir }: Places): DataFolder {
  return dataFolderAt(dataDir ?? defaultDataRoot());
}

function settingsOf(folder: DataFolder, { configFile }: Places): Result<RunSettings> {
  const path = configFile ?? folder.settings;
  return configFile === null && !existsSync(path)
    ? { ok: true, value: defaultRunSettings() }
    : readRunSettings(path);
}
