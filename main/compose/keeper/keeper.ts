import type { Scheduler } from '../../../app/engine/ports';
import type { Log } from '../../../app/engine/ports/log';
import { errorFields } from '../../log/errorFields';

/** Something to look after, again and again; resolves when it has done what there was to do. */
export interface KeeperTask {
  readonly name: string;
  work(): Promise<void>;
}

export interface Keeper {
  /** Begins some seconds later: the start belongs to the market. */
  start(): void;
  stop(): void;
}

const FIRST_MS = 10_000;
const EVERY_MS = 60_000;

/** Runs the tasks one after the other, never two at once, a minute apart; one that fails does not stop the others. */
export function createKeeper(tasks: readonly KeeperTask[], scheduler: Scheduler, log: Log): Keeper {
  let cancel: (() => void) | null = null;
  let stopped = false;

  async function round(): Promise<void> {
    for (const task of tasks) {
      if (isStopped()) return;
      try {
        await task.work();
      } catch (error) {
        // What ends with the terminal is no failure.
        if (!isStopped()) log('error', 'upkeep failed', { task: task.name, ...errorFields(error) });
      }
    }
    next(EVERY_MS);
  }

  function isStopped(): boolean {
    return stopped;
  }

  function next(ms: number): void {
    if (stopped) return;
    cancel = scheduler.after(ms, () => void round());
  }

  return {
    start: () => next(FIRST_MS),
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
