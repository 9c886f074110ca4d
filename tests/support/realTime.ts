import type { Clock, Scheduler } from '../../app/engine/ports';

/** The computer's own clock and timers. */
export const realTime: Clock & Scheduler = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
