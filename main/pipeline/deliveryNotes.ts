import type { Delivery } from '../../app/alerts/alert';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import type { PipelineCore } from './pipelineCore';

/** Confirmations are written together, at most this late, ms: a sync for each of a thousand would stop the rest. */
const BATCH_MS = 100;
/** After a refusal, ms. */
const RETRY_MS = 1_000;
/** Confirmations kept while the disk refuses them; older ones are let go, the alerts themselves are safe. */
const KEPT = 10_000;

export interface DeliveryNotes {
  record(id: string, delivery: Delivery): void;
  /** Soon, together with whatever else is waiting. */
  schedule(): void;
  flush(): void;
  /** A last try; nothing is tried after it. */
  stop(): void;
}

/** Writes what channels without an outbox confirm, and the moments of commits, a batch a transaction. */
export function createDeliveryNotes(core: PipelineCore, scheduler: Scheduler): DeliveryNotes {
  const { storage, notices, stamps, hub, clock } = core;
  let waiting: { readonly id: string; readonly delivery: Delivery }[] = [];
  let timer: (() => void) | null = null;

  function schedule(ms: number): void {
    timer ??= scheduler.after(ms, () => {
      timer = null;
      flush();
    });
  }

  function flush(): void {
    timer?.();
    timer = null;
    const moments = stamps.entries();
    const batch = waiting;
    if (batch.length === 0 && moments.length === 0) return;
    const written = storage.transaction(() => {
      for (const [seq, at] of moments) storage.alerts.setCommittedAt(seq, at);
      return write(batch);
    });
    if (!written.ok) {
      notices.storageFailed(written.problem);
      schedule(RETRY_MS);
      return;
    }
    notices.storageWorked();
    waiting = [];
    stamps.written(moments.map(([seq]) => seq));
    for (const id of written.value) {
      const alert = storage.alerts.byId(id);
      if (alert !== null) hub.publish({ type: 'alert-update', alert: stamps.on(alert) });
    }
  }

  function write(
    batch: readonly { readonly id: string; readonly delivery: Delivery }[],
  ): ReadonlySet<string> {
    const told = new Set<string>();
    for (const { id, delivery } of batch) {
      const alert = storage.alerts.byId(id);
      if (alert === null) continue;
      storage.deliveries.set(alert.seq, delivery);
      const ts = clock.now();
      storage.audit.append({ ts, actor: delivery.channel, event: 'delivery', alertId: id, body: delivery });
      told.add(id);
    }
    return told;
  }

  return {
    record(id, delivery) {
      waiting.push({ id, delivery });
      if (waiting.length > KEPT) waiting.shift();
      schedule(BATCH_MS);
    },
    schedule: () => schedule(BATCH_MS),
    flush,
    stop() {
      flush();
      timer?.();
    },
  };
}
