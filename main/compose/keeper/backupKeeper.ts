import type { Clock, Scheduler } from '../../../app/engine/ports';
import type { Log } from '../../../app/engine/ports/log';
import type { Problem } from '../../problem';
import { listBackups } from '../../storage/backup/backupFile';
import type { KeepRule } from '../../storage/backup/chooseKept';
import type { Storage } from '../../storage/storage';

const DAY_MS = 86_400_000;
const RETRY_MS = 3_600_000;
/** 64 KB a step: well below a millisecond. */
const PAGES = 16;
const REST_MS = 5;

/** What is known of the backups. */
export interface BackupState {
  /** When the newest one was made, UTC ms; null when there is none. */
  readonly at: number | null;
  /** Of all of them together. */
  readonly bytes: number;
  readonly running: boolean;
  /** Why the last try failed; null when it did not. */
  readonly problem: Problem | null;
}

export interface BackupKeeper {
  /** Makes a backup when the newest one is a day old; after a failure tries again in an hour. */
  work(): Promise<void>;
  state(): BackupState;
}

export interface BackupKeeperOptions {
  readonly storage: Storage;
  /** Where backups go. */
  readonly folder: string;
  /** Read at each use. */
  readonly keep: KeepRule & { readonly enabled: boolean };
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
}

export function createBackupKeeper(options: BackupKeeperOptions): BackupKeeper {
  const { storage, folder, clock, scheduler, log } = options;
  const rest = (): Promise<void> => new Promise((resolve) => void scheduler.after(REST_MS, resolve));
  let failedAt: number | null = null;
  let running = false;
  let problem: Problem | null = null;
  let files = listBackups(folder);

  function isDue(): boolean {
    const now = clock.now();
    if (failedAt !== null && Math.abs(now - failedAt) < RETRY_MS) return false;
    files = listBackups(folder);
    const newest = files.find(({ kind }) => kind === 'regular');
    return newest === undefined || Math.abs(now - newest.at) >= DAY_MS;
  }

  async function backUp(): Promise<void> {
    const now = Math.trunc(clock.now());
    const made = await storage.backup({ now, keep: options.keep, pages: PAGES, deep: false, rest });
    files = listBackups(folder);
    if (!made.ok) {
      failedAt = now;
      problem = made.problem;
      log('error', 'backup failed', { code: problem.code, text: problem.text.en });
      return;
    }
    failedAt = null;
    problem = null;
    const { file, facts, pruned } = made.value;
    const body = { file: file.name, bytes: file.bytes, lastSeq: facts.head?.seq ?? 0, pruned };
    log('info', 'backup made', { ...body, pruned: pruned.length });
    storage.transaction(() => {
      storage.audit.append({ ts: clock.now(), actor: 'vigia', event: 'backup', alertId: null, body });
    });
  }

  return {
    async work() {
      if (!options.keep.enabled || !isDue()) return;
      running = true;
      try {
        await backUp();
      } finally {
        running = false;
      }
    },
    state: () => ({
      at: files.find(({ kind }) => kind === 'regular')?.at ?? null,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      running,
      problem,
    }),
  };
}
