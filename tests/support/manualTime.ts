import type { Clock, Scheduler } from '../../app/engine/ports';

/** A clock and its timers that move only when told to. */
export class ManualTime implements Clock, Scheduler {
  #now: number;
  #order = 0;
  #timers: { readonly at: number; readonly order: number; readonly task: () => void }[] = [];

  constructor(start = Date.UTC(2026, 2, 16, 12, 0)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, task: () => void): () => void {
    const order = this.#order++;
    this.#timers.push({ at: this.#now + ms, order, task });
    return () => {
      this.#timers = this.#timers.filter((timer) => timer.order !== order);
    };
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** The computer's clock is set; timers go on counting as before. */
  set(now: number): void {
    const shift = now - this.#now;
    this.#timers = this.#timers.map((timer) => ({ ...timer, at: timer.at + shift }));
    this.#now = now;
  }

  /** Runs every timer that falls due on the way, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.task();
    }
    this.#now = end;
  }
}
