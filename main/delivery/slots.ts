/** Deliveries at once, over all channels. */
const TOTAL = 3;
/** Of these, how many may be on a network that could hang: a notification on the screen never waits for one. */
const REMOTE = 2;

interface Waiter {
  readonly remote: boolean;
  readonly start: () => void;
}

/** Lets at most three deliveries run at once; the rest wait in order. */
export class Slots {
  #running = 0;
  #remote = 0;
  #waiting: Waiter[] = [];

  /** Resolves when the delivery may start; call what it gives when it is over. */
  acquire(remote: boolean): Promise<() => void> {
    return new Promise((resolve) => {
      this.#waiting.push({ remote, start: () => resolve(this.#release(remote)) });
      this.#startNext();
    });
  }

  #startNext(): void {
    const next = this.#waiting.find(
      ({ remote }) => this.#running < TOTAL && (!remote || this.#remote < REMOTE),
    );
    if (next === undefined) return;
    this.#waiting = this.#waiting.filter((waiter) => waiter !== next);
    this.#running += 1;
    if (next.remote) this.#remote += 1;
    next.start();
  }

  #release(remote: boolean): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#running -= 1;
      if (remote) this.#remote -= 1;
      this.#startNext();
    };
  }
}
