import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Alert } from '../../../app/alerts/alert';
import { USUAL_SOUNDS } from '../../../app/alerts/sounds';
import type { DeliverySettings } from '../../../app/alerts/deliverySettings';
import type { MarketEvent, Notice, OutboxChannel, OutboxPort, Publisher } from '../../../app/engine/ports';
import { dataFolderAt } from '../../../main/dataFolder';
import type { Channel } from '../../../main/delivery/channel';
import { createOutboxWorker, type OutboxWorker } from '../../../main/delivery/outboxWorker';
import { openStorage } from '../../../main/storage/openStorage';
import type { Storage } from '../../../main/storage/storage';
import { ManualTime } from '../../support/manualTime';
import { sampleAlert } from '../../support/sampleAlert';

export const ALL_ON: DeliverySettings = {
  desktop: { enabled: true, minSeverity: 'info' },
  sound: { enabled: true, minSeverity: 'info' },
  sounds: USUAL_SOUNDS,
  doNotDisturb: { enabled: false, allowCritical: true },
  email: {
    enabled: true,
    mode: { critical: 'always', high: 'always', medium: 'always', info: 'always' },
    fallbackAfterMs: 3000,
  },
  webhook: { enabled: true, minSeverity: 'info' },
  ntfy: { enabled: true, minSeverity: 'info' },
};

/** A worker over the real outbox in a real database file, with a clock that stands still. */
export class DeliveryRig {
  readonly time = new ManualTime(sampleAlert(0).detectedAt);
  readonly notices: Notice[] = [];
  readonly events: MarketEvent[] = [];
  settings = ALL_ON;
  userActive = false;
  /** Makes the next writes fail as a full disk does. */
  diskFull = false;
  readonly #folder = mkdtempSync(join(tmpdir(), 'vigia-delivery-'));
  readonly #listeners = new Set<(event: MarketEvent) => void>();
  #storage: Storage;

  constructor() {
    this.#storage = this.#open();
    onTestFinished(() => {
      this.#storage.close();
      rmSync(this.#folder, { recursive: true, force: true });
    });
  }

  readonly publisher: Publisher = {
    subscribe: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  readonly outbox: OutboxPort = {
    pending: (channel, limit) => this.#storage.outbox.pending(channel, limit),
    folded: (channel, limit) => this.#storage.outbox.folded(channel, limit),
    depth: () => this.#storage.outbox.depth(),
    record: (changes) => {
      if (this.diskFull) throw new Error('database or disk is full');
      const written = this.#storage.transaction(() =>
        changes.map((change) => this.#storage.outbox.apply(change)),
      );
      if (!written.ok) throw new Error(written.problem.text.en);
    },
  };

  worker(...channels: Channel[]): OutboxWorker {
    const worker = createOutboxWorker({
      outbox: this.outbox,
      publisher: this.publisher,
      channels,
      settings: () => this.settings,
      clock: this.time,
      scheduler: this.time,
      log: () => undefined,
      notice: (notice) => this.notices.push(notice),
      userActive: () => this.userActive,
    });
    onTestFinished(async () => {
      const stopped = worker.stop();
      this.time.advance(60_000);
      await stopped;
    });
    worker.start();
    return worker;
  }

  /** Stores the next alert with its outbox rows, then publishes it, as the pipeline does. */
  raise(
    channels: readonly OutboxChannel[],
    changes: Partial<Alert> = {},
    emailWaitMs = 0,
    digestDueAt: number | null = null,
  ): Alert {
    const now = this.time.now();
    const stages = { receivedAt: now, detectedAt: now, committedAt: now };
    const draft = sampleAlert(this.#storage.alerts.lastSeq() + 1, { detectedAt: now, stages, ...changes });
    const stored = this.#storage.transaction(() => {
      const seq = this.#storage.alerts.insert(draft) ?? 0;
      this.#storage.outbox.add(
        seq,
        channels.map((channel) => ({
          channel,
          dueAt: (digestDueAt ?? now) + (channel === 'email' ? emailWaitMs : 0),
        })),
        now,
        digestDueAt === null
          ? undefined
          : (this.#storage.digests.waiting(now)?.id ?? this.#storage.digests.open(now, digestDueAt)),
      );
      this.#storage.alerts.setCommittedAt(seq, now);
      return seq;
    });
    if (!stored.ok) throw new Error(stored.problem.text.en);
    const alert = this.alert(stored.value);
    for (const listener of this.#listeners) listener({ type: 'alert', alert });
    return alert;
  }

  acknowledge(alert: Alert): void {
    this.#storage.transaction(() => this.#storage.alerts.acknowledge(alert, this.time.now(), null));
  }

  alert(seq: number): Alert {
    const alert = this.#storage.alerts.bySeq(seq);
    if (alert === null) throw new Error(`no alert ${seq}`);
    return alert;
  }

  /** `status attempts` of an alert's delivery. */
  delivery(seq: number, channel: OutboxChannel): string {
    const found = this.alert(seq).deliveries.find((delivery) => delivery.channel === channel);
    return found === undefined ? 'none' : `${found.status} ${found.attempts}`;
  }

  /** The process ends here and another opens the same file. */
  restart(): void {
    this.#storage.close();
    this.#storage = this.#open();
  }

  /** Lets everything that does not wait for the clock happen, and what is gathered reach the disk. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 40; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
    this.time.advance(50);
    for (let turn = 0; turn < 5; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
  }

  async advance(ms: number): Promise<void> {
    this.time.advance(ms);
    await this.settle();
  }

  #open(): Storage {
    const opened = openStorage({
      folder: dataFolderAt(this.#folder),
      stamp: { configHash: 'c', appVersion: '0', engineVersion: '1', settingsHash: 's' },
      now: this.time.now(),
    });
    if (!opened.ok) throw new Error(opened.problem.text.en);
    return opened.value.storage;
  }
}
