import type { OutboxChange, OutboxPort, OutboxRow } from '../../app/engine/ports/outbox';
import type { PipelineCore } from './pipelineCore';

/** The outbox as the delivery worker sees it: each batch one transaction, audited, then told to the world. */
export function createOutboxDesk(core: PipelineCore): OutboxPort {
  const { storage, notices, hub, stamps, log } = core;

  /** Gives the alert behind the row, or null when the row is over already. */
  function write(change: OutboxChange): number | null {
    const effect = storage.outbox.apply(change);
    if (effect === null) return null;
    const { alertSeq, alertId, delivery } = effect;
    const detail = change.kind === 'started' ? null : change.detail;
    const body = { ...delivery, step: change.kind, detail };
    storage.audit.append({ ts: change.at, actor: 'outbox', event: 'delivery', alertId, body });
    return alertSeq;
  }

  function rows(read: () => readonly OutboxRow[]): readonly OutboxRow[] {
    const found = storage.attempt(read);
    if (found.ok) return found.value;
    notices.storageFailed(found.problem);
    return [];
  }

  return {
    pending: (channel, limit) => rows(() => storage.outbox.pending(channel, limit)),
    folded: (channel, limit) => rows(() => storage.outbox.folded(channel, limit)),
    depth() {
      const depth = storage.attempt(() => storage.outbox.depth());
      return depth.ok ? depth.value : {};
    },
    record(changes) {
      const written = storage.transaction(() => new Set(changes.map(write)));
      if (!written.ok) {
        log('error', 'outbox not written', { code: written.problem.code, changes: changes.length });
        notices.storageFailed(written.problem);
        // The worker keeps what was refused and writes it again; it must not go on as if it were on disk.
        throw new Error(written.problem.text.en);
      }
      notices.storageWorked();
      for (const seq of written.value) {
        const alert = seq === null ? null : storage.alerts.bySeq(seq);
        if (alert !== null) hub.publish({ type: 'alert-update', alert: stamps.on(alert) });
      }
    },
  };
}
