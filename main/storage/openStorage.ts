import { statSync } from 'node:fs';
import type { DataFolder } from '../dataFolder';
import type { Result } from '../result';
import { finishRestore } from './backup/restoreSwap';
import { openForWriting } from './database';
import { migrate, newestLayout, type Migration, type MigrationReport } from './migrate';
import { MIGRATIONS } from './migrations/migrations';
import { takeOwnerLock } from './ownerLock';
import { createStorage, type Storage, type StorageStamp } from './storage';

export interface OpenedStorage {
  readonly storage: Storage;
  readonly migration: MigrationReport;
}

export interface OpenStorageOptions {
  readonly folder: Pick<DataFolder, 'database' | 'lock' | 'backups' | 'audit'>;
  readonly stamp: StorageStamp;
  readonly now: number;
  /** Other layouts than the product's, for tests of the migration itself. */
  readonly migrations?: readonly Migration[];
}

/** Becomes the owner of the data folder and opens its database; a failure leaves every file as it was. */
export function openStorage(options: OpenStorageOptions): Result<OpenedStorage> {
  const { folder, stamp, now, migrations = MIGRATIONS } = options;
  const lock = takeOwnerLock(folder.lock);
  if (!lock.ok) return lock;
  const restored = finishRestore(folder);
  if (!restored.ok) {
    lock.value.release();
    return restored;
  }
  const opened = openForWriting(folder.database, newestLayout(migrations));
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const db = opened.value;
  const migration = migrate(db, migrations, { path: folder.database, backups: folder.backups, now });
  if (!migration.ok) {
    db.close();
    lock.value.release();
    return migration;
  }
  const storage = createStorage(db, folder, stamp, () => sizeOf(folder.database));
  const close = (): void => {
    storage.close();
    lock.value.release();
  };
  return { ok: true, value: { storage: { ...storage, close }, migration: migration.value } };
}

function sizeOf(database: string): number {
  return [database, `${database}-wal`]
    .map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}
