import type { Delivery } from '../../app/alerts/alert';
import type { Clock } from '../../app/engine/ports';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import type { Storage } from '../storage/storage';
import type { CommitStamps } from './commitStamps';
import type { EventHub } from './eventHub';
import type { NoticeBoard } from './noticeBoard';

/** Confirmations are written together, at most this late, ms: a sync for each of a thousand would stop the rest. */
const BATCH_MS = 100;
/** As many at a time: some two milliseconds of work. The rest follows at once. */
const MOST_AT_ONCE = 20;
/** After a refusal, ms. */
const RETRY_MS = 1_000;
/** Confirmations kept while the disk refuses them; older ones are let go, the alerts themselves are safe. */
const KEPT = 10_000;

export interface DeliveryNotesOptions {
  readonly storage: Storage;
  readonly notices: NoticeBoard;
  readonly stamps: CommitStamps;
  readonly hub: EventHub;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

export interface DeliveryNotes {
  record(id: string, delivery: Delivery): void;
  /** Soon, together with whatever else is waiting. */
  schedule(): void;
  /** Writes what waits, inside a transaction of somebody else: it needs no sync of its own. */
  write(): void;
  /** That transaction is on disk: tells what it wrote. */
  written(): void;
  /** A last try; nothing is tried after it. */
  stop(): void;
}

interface Note {
  readonly id: string;
  readonly delivery: Delivery;
}

/** Writes what channels without an outbox confirm, and the moments of commits, a batch a transaction. */
export function createDeliveryNotes(options: DeliveryNotesOptions): DeliveryNotes {
  const { storage, notices, stamps, hub, clock, scheduler } = options;
  let waiting: Note[] = [];
  let inTransaction: { readonly notes: readonly Note[]; readonly moments: readonly number[] } | null = null;
  let timer: (() => void) | null = null;

  const isIdle = (): boolean => waiting.length === 0 && stamps.isEmpty();

  function schedule(ms: number): void {
    timer ??= scheduler.after(ms, () => {
      timer = null;
      flush();
    });
  }

  function write(): void {
    const moments = stamps.oldest(MOST_AT_ONCE);
    const notes = waiting.slice(0, MOST_AT_ONCE);
    for (const [seq, at] of moments) storage.alerts.setCommittedAt(seq, at);
    for (const { id, delivery } of notes) {
      const seq = storage.alerts.seqOf(id);
      if (seq === null) continue;
      storage.deliveries.set(seq, delivery);
      const ts = clock.now();
      storage.audit.append({ ts, actor: delivery.channel, event: 'delivery', alertId: id, body: delivery });
    }
    inTransaction = { notes, moments: moments.map(([seq]) => seq) };
  }

  function written(): void {
    if (inTransaction === null) return;
    const { notes, moments } = inTransaction;
    inTransaction = null;
    waiting = waiting.slice(notes.length);
    stamps.written(moments);
    if (isIdle()) {
      timer?.();
      timer = null;
    }
    for (const id of new Set(notes.map((note) => note.id))) {
      const alert = storage.alerts.byId(id);
      if (alert !== null) hub.publish({ type: 'alert-update', alert: stamps.on(alert) });
    }
  }

  function flush(): void {
    if (isIdle()) return;
    const done = storage.transaction(write);
    if (!done.ok) {
      notices.storageFailed(done.problem);
      schedule(RETRY_MS);
      return;
    }
    notices.storageWorked();
    written();
    if (!isIdle()) schedule(0);
  }

  return {
    record(id, delivery) {
      waiting.push({ id, delivery });
      if (waiting.length > KEPT) waiting.shift();
      schedule(BATCH_MS);
    },
    schedule: () => schedule(BATCH_MS),
    write,
    written,
    stop() {
      while (!isIdle()) {
        const done = storage.transaction(write);
        if (!done.ok) break;
        written();
      }
      timer?.();
    },
  };
}
