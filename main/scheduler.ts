import type { Scheduler } from '../app/engine/ports/scheduler';

/** Node's timers as the port wants them. */
export function createSystemScheduler(): Scheduler {
  return {
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}
