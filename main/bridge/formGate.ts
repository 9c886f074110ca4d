import type { Clock, FormingCandle } from '../../app/engine/ports';
import type { Scheduler } from '../../app/engine/ports/scheduler';

/** Lets the forming candle through at most every `apartMs`, and then the latest one only. */
export interface FormGate {
  offer(forming: FormingCandle): void;
  /** The candle that opened at `time` (UTC ms) has closed: what waits of it is outdated. */
  closed(time: number): void;
  stop(): void;
}

export function createFormGate(
  apartMs: number,
  clock: Clock,
  scheduler: Scheduler,
  publish: (forming: FormingCandle) => void,
): FormGate {
  let waiting: FormingCandle | null = null;
  let publishedAt = -Infinity;
  let cancel: (() => void) | null = null;

  function release(): void {
    cancel = null;
    if (waiting === null) return;
    const forming = waiting;
    waiting = null;
    publishedAt = clock.now();
    publish(forming);
  }

  return {
    offer(forming) {
      waiting = forming;
      const wait = publishedAt + apartMs - clock.now();
      if (wait <= 0) {
        cancel?.();
        release();
      } else {
        cancel ??= scheduler.after(wait, release);
      }
    },
    closed(time) {
      if (waiting !== null && waiting.candle.time <= time) waiting = null;
    },
    stop() {
      cancel?.();
      cancel = null;
      waiting = null;
    },
  };
}
