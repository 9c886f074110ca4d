import type { Scheduler } from '../../app/engine/ports';

export interface RunScheduler extends Scheduler {
  /** Cancels everything that waits; what is scheduled later never runs. */
  stop(): void;
}

/** The timers of one run, so that nothing of it wakes up after its end. */
export function createRunScheduler(scheduler: Scheduler): RunScheduler {
  const waiting = new Set<() => void>();
  let stopped = false;
  return {
    after(ms, task) {
      if (stopped) return () => undefined;
      const cancel = scheduler.after(ms, () => {
        waiting.delete(cancel);
        task();
      });
      waiting.add(cancel);
      return () => {
        waiting.delete(cancel);
        cancel();
      };
    },
    stop() {
      stopped = true;
      for (const cancel of waiting) cancel();
      waiting.clear();
    },
  };
}
