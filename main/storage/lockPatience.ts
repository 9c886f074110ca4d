import type { Problem } from '../problem';
import { BUSY_TIMEOUT_MS, type Db } from './database';

/** After one write has waited in vain, ms. */
const IMPATIENT_MS = 10;

/** How long a write waits for another program that has locked the file. */
export interface LockPatience {
  /** A write ended; null when it was committed. */
  ended(problem: Problem | null): void;
}

/**
 * The first write that meets a lock waits its time. Those after it hardly wait until one is committed: each is tried again
 * by whoever wanted it, and while it waits the window stands still.
 */
export function createLockPatience(db: Db): LockPatience {
  let patient = true;
  return {
    ended(problem) {
      const next = problem === null || (patient && problem.code !== 'locked');
      if (next === patient) return;
      patient = next;
      db.pragma(`busy_timeout = ${patient ? BUSY_TIMEOUT_MS : IMPATIENT_MS}`);
    },
  };
}
