import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: number | null = null;

/** One timer for all that shows the time, on the full second. */
function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
  timer = window.setTimeout(tick, 1_000 - (now % 1_000));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    window.clearTimeout(timer);
    timer = null;
  };
}

/** The computer's time, UTC ms, every `stepMs` (a whole number of seconds); rounded down to the step. */
export function useNow(stepMs: number): number {
  return useSyncExternalStore(subscribe, () => Math.floor(now / stepMs) * stepMs);
}
