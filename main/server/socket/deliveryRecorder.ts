import type { Alert } from '../../../app/alerts/alert';
import type { Clock, Scheduler, TerminalPort } from '../../../app/engine/ports';

const GATHER_MS = 50;

/**
 * Records that an alert reached the first WebSocket client; later and in bulk, since nobody waits for it and the
 * next candle does.
 */
export class DeliveryRecorder {
  readonly #waiting = new Map<string, number>();
  #cancel: (() => void) | null = null;

  constructor(
    readonly terminal: TerminalPort,
    readonly clock: Clock,
    readonly scheduler: Scheduler,
  ) {}

  /** The socket of a client took the alert just now. */
  reached(alert: Alert): void {
    if (alert.deliveries.some(({ channel, status }) => channel === 'websocket' && status === 'delivered'))
      return;
    if (this.#waiting.has(alert.id)) return;
    const committed = alert.stages.committedAt ?? alert.detectedAt;
    this.#waiting.set(alert.id, Math.max(0, this.clock.now() - committed));
    this.#cancel ??= this.scheduler.after(GATHER_MS, () => this.flush());
  }

  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    for (const [id, latencyMs] of this.#waiting)
      this.terminal.recordDelivery(id, { channel: 'websocket', status: 'delivered', attempts: 1, latencyMs });
    this.#waiting.clear();
  }
}
