import Database from 'better-sqlite3';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import type { Db } from './database';

/** How long nothing may have been written before the log is copied back, ms. */
const QUIET_MS = 1_000;
/** Fewer transactions than this are not worth the two syncs. */
const WORTH_IT = 100;

export interface QuietCheckpoint {
  /** From now on, with these timers. */
  start(scheduler: Scheduler): void;
  /** A transaction was committed. */
  committed(): void;
  stop(): void;
}

/**
 * Copies the write-ahead log back into the database while nothing happens: it takes some ten milliseconds, and done
 * by the commit that fills the log, an alert would wait for it.
 */
export function createQuietCheckpoint(db: Db): QuietCheckpoint {
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  let scheduler: Scheduler | null = null;
  let cancel: (() => void) | null = null;
  let waiting = 0;
  let before = 0;

  function look(): void {
    cancel = null;
    if (waiting !== before) {
      wait();
      return;
    }
    waiting = 0;
    try {
      checkpoint.all();
    } catch (error) {
      // What could not be copied stays in the log, where every reader finds it; the next write says what is wrong.
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  }

  function wait(): void {
    before = waiting;
    cancel = scheduler?.after(QUIET_MS, look) ?? null;
  }

  return {
    start: (timers) => (scheduler = timers),
    committed() {
      waiting += 1;
      if (waiting >= WORTH_IT && cancel === null) wait();
    },
    stop: () => cancel?.(),
  };
}
