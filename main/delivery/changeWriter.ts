import type { OutboxChange, OutboxPort, Scheduler } from '../../app/engine/ports';

/** How long a finished delivery may wait for company on its way to the disk, ms. */
const GATHER_MS = 40;

/**
 * Writes what happened to the outbox, many changes in one transaction. What must be on disk before a notification is
 * shown is written at once and takes the waiting ones along.
 */
export class ChangeWriter {
  #gathered: OutboxChange[] = [];
  #cancel: (() => void) | null = null;
  #closed = false;

  constructor(
    readonly outbox: OutboxPort,
    readonly scheduler: Scheduler,
    readonly failed: (error: unknown) => void,
  ) {}

  /** Rows whose end is not on disk yet: `pending` still gives them. */
  has(id: number): boolean {
    return this.#gathered.some((change) => change.id === id);
  }

  get size(): number {
    return this.#gathered.length;
  }

  /** On disk when it returns true; forgotten when it returns false. */
  writeNow(changes: readonly OutboxChange[]): boolean {
    const before = this.#gathered;
    this.#gathered = [...before, ...changes];
    if (this.flush()) return true;
    this.#gathered = before;
    return false;
  }

  writeSoon(changes: readonly OutboxChange[]): void {
    this.#gathered.push(...changes);
    this.#cancel ??= this.scheduler.after(GATHER_MS, () => this.flush());
  }

  /** Writes what is gathered, for the last time. */
  close(): void {
    this.#closed = true;
    this.flush();
  }

  /** False when the disk refused; the gathered changes are kept and tried again. */
  flush(): boolean {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#gathered.length === 0) return true;
    try {
      this.outbox.record(this.#gathered);
      this.#gathered = [];
      return true;
    } catch (error) {
      this.failed(error);
      if (!this.#closed) this.#cancel = this.scheduler.after(1_000, () => this.flush());
      return false;
    }
  }
}
