import type { Alert, Delivery } from '../../../app/alerts/alert';

/** Remembers how each delivery stood when it was last counted, so that an update counts only what is new. */
export class DeliveryLedger {
  readonly #known = new Map<string, string>();

  constructor(readonly capacity = 10_000) {}

  /** The deliveries of the alert that moved since the last time. */
  changed(alert: Alert): readonly Delivery[] {
    return alert.deliveries.filter((delivery) => {
      const key = `${alert.id}|${delivery.channel}`;
      const state = `${delivery.status}|${delivery.attempts}`;
      if (delivery.status === 'pending' || this.#known.get(key) === state) return false;
      this.#known.delete(key);
      this.#known.set(key, state);
      this.#forgetOldest();
      return true;
    });
  }

  #forgetOldest(): void {
    if (this.#known.size <= this.capacity) return;
    for (const oldest of this.#known.keys()) {
      this.#known.delete(oldest);
      return;
    }
  }
}
