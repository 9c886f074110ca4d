import type { OutboxChange, OutboxPort, OutboxRow } from '../../app/engine/ports/outbox';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import type { OutboxEffect } from '../storage/outboxStore';
import type { PipelineCore } from './pipelineCore';

/** How long changes wait that the database refused, ms. */
const RETRY_MS = 1_000;

export interface OutboxDesk extends OutboxPort {
  /** Writes what the database refused before; true when nothing is left. */
  flush(): boolean;
  /** A last try; nothing is tried after it. */
  stop(): void;
}

/**
 * Records what became of notifications. What a failing disk refuses is kept and holds its row back, so that
 * nothing is said twice while the disk is full.
 */
export function createOutboxDesk(core: PipelineCore, scheduler: Scheduler): OutboxDesk {
  const { storage, notices, hub, stamps, log } = core;
  let unwritten: OutboxChange[] = [];
  let retry: (() => void) | null = null;

  function flush(): boolean {
    if (unwritten.length === 0) return true;
    const batch = unwritten;
    const written = storage.transaction(() => {
      const effects = batch.map((change) => apply(change)).filter((effect) => effect !== null);
      return [...new Set(effects.map(({ alertSeq }) => alertSeq))];
    });
    if (!written.ok) {
      log('error', 'outbox not written', { code: written.problem.code, changes: batch.length });
      notices.storageFailed(written.problem);
      retry ??= scheduler.after(RETRY_MS, () => {
        retry = null;
        flush();
      });
      return false;
    }
    unwritten = [];
    notices.storageWorked();
    for (const seq of written.value) {
      const alert = storage.alerts.bySeq(seq);
      if (alert !== null) hub.publish({ type: 'alert-update', alert: stamps.on(alert) });
    }
    return true;
  }

  function apply(change: OutboxChange): OutboxEffect | null {
    const effect = storage.outbox.apply(change);
    if (effect === null) return null;
    const { alertId, delivery } = effect;
    const detail = change.kind === 'started' ? null : change.detail;
    const body = { ...delivery, step: change.kind, detail };
    storage.audit.append({ ts: change.at, actor: 'outbox', event: 'delivery', alertId, body });
    return effect;
  }

  /** The row as it is with what could not be written yet; null when it is over. */
  function withUnwritten(row: OutboxRow): OutboxRow | null {
    let now: OutboxRow = row;
    for (const change of unwritten) {
      if (change.id !== row.id) continue;
      if (change.kind === 'settled') return null;
      now =
        change.kind === 'started'
          ? { ...now, attempts: change.attempt }
          : { ...now, attempts: change.attempts, dueAt: change.dueAt };
    }
    return now;
  }

  return {
    pending(channel, limit) {
      const rows = storage.attempt(() => storage.outbox.pending(channel, limit));
      if (!rows.ok) {
        notices.storageFailed(rows.problem);
        return [];
      }
      return rows.value.map(withUnwritten).filter((row) => row !== null);
    },
    depth() {
      const depth = storage.attempt(() => storage.outbox.depth());
      return depth.ok ? depth.value : {};
    },
    record(changes) {
      unwritten = [...unwritten, ...changes];
      flush();
    },
    flush,
    stop() {
      flush();
      retry?.();
    },
  };
}
