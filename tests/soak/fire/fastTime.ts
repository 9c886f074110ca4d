import type { Clock, Scheduler } from '../../../app/engine/ports';

/** The computer's clock and timers, `factor` times as fast: back-off and patience of minutes pass in seconds. */
export function createFastTime(factor: number): Clock & Scheduler {
  const start = Date.now();
  const began = performance.now();
  return {
    now: () => start + (performance.now() - began) * factor,
    after(ms, task) {
      const timer = setTimeout(task, ms / factor);
      return () => clearTimeout(timer);
    },
  };
}
