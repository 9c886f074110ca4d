import type { Alert } from '../../../app/alerts/alert';

/**
 * Tells updates that clients care for (acknowledged, closed, outcome) from the ones they do not (a delivery went
 * out somewhere else), by what it saw of each alert before.
 */
export class UpdateFilter {
  readonly #seen = new Map<string, string>();

  constructor(readonly capacity = 10_000) {}

  isNews(alert: Alert): boolean {
    const state = JSON.stringify([alert.status, alert.acknowledgedAt, alert.note, alert.outcome]);
    const before = this.#seen.get(alert.id) ?? UNTOUCHED;
    if (before === state) return false;
    this.#seen.delete(alert.id);
    this.#seen.set(alert.id, state);
    if (this.#seen.size > this.capacity) {
      const [oldest] = this.#seen.keys();
      if (oldest !== undefined) this.#seen.delete(oldest);
    }
    return true;
  }
}

const UNTOUCHED = JSON.stringify(['open', null, null, null]);
