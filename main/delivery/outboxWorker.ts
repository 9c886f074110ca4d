import type { Alert } from '../../app/alerts/alert';
import type { DeliverySettings } from '../../app/alerts/deliverySettings';
import type {
  Clock,
  Log,
  Notice,
  OutboxChannel,
  OutboxPort,
  Publisher,
  Scheduler,
} from '../../app/engine/ports';
import { ChangeWriter } from './changeWriter';
import type { Channel, ChannelResult } from './channel';
import { ChannelHealth } from './channelHealth';
import { Lane } from './lane';
import { Slots } from './slots';
import { buildStages } from './stages/buildStages';
import { withDeadline } from './withDeadline';

const CHANNELS: readonly OutboxChannel[] = ['desktop', 'sound', 'webhook', 'ntfy', 'email'];
/** E-mail alone may wait a moment: its rows are looked at together, away from a burst of alerts. */
const EMAIL_GATHER_MS = 250;

export interface OutboxWorkerOptions {
  readonly outbox: OutboxPort;
  readonly publisher: Publisher;
  /** The channels this run has; the rows of all others are settled as skipped. */
  readonly channels: readonly Channel[];
  readonly settings: () => DeliverySettings;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly notice: (notice: Notice) => void;
  /** Whether the trader used the computer just now. */
  readonly userActive: () => boolean;
}

export interface ChannelStatus {
  readonly id: OutboxChannel;
  /** This run has it. */
  readonly available: boolean;
  readonly waiting: number;
  /** Since when it fails again and again, UTC ms; null when it works. */
  readonly failingSince: number | null;
  readonly lastError: string | null;
}

export interface OutboxWorker {
  /** Takes up what earlier runs left, then what is published. Starting is recovering. */
  start(): void;
  /** Lets the deliveries under way end and writes how they ended; the rest waits on disk. */
  stop(): Promise<void>;
  status(): readonly ChannelStatus[];
  /** Other channels from now on; one that is replaced ends the delivery it has under way. */
  use(channels: readonly Channel[]): void;
  /** Sends a message that says it is a test; null when this run has no such channel. */
  test(id: OutboxChannel): Promise<ChannelResult | null>;
}

/** Delivers what stands in the outbox: a lane a channel, at most three deliveries at once. */
export function createOutboxWorker(options: OutboxWorkerOptions): OutboxWorker {
  const { outbox, channels, clock, scheduler, log } = options;
  const slots = new Slots();
  const stages = buildStages(options.settings);
  const writer = new ChangeWriter(outbox, scheduler, (error) =>
    log('error', 'The outbox could not be written', { error: String(error) }),
  );
  const lanes = CHANNELS.map((id) => {
    const channel = channels.find((one) => one.id === id) ?? null;
    const health = new ChannelHealth(id, clock, options.notice);
    return {
      id,
      health,
      lane: new Lane({ ...options, id, channel, health, stages, writer, slots }),
    };
  });
  let unsubscribe: (() => void) | null = null;
  let cancelEmail: (() => void) | null = null;

  /** Wakes the lanes that the alert has a row in, and no others: most have nothing to do with most alerts. */
  function wakeFor({ deliveries }: Alert): void {
    for (const { id, lane } of lanes) {
      if (!deliveries.some(({ channel }) => channel === id)) continue;
      if (id !== 'email') lane.wake();
      else
        cancelEmail ??= scheduler.after(EMAIL_GATHER_MS, () => {
          cancelEmail = null;
          lane.wake();
        });
    }
  }

  return {
    start() {
      unsubscribe ??= options.publisher.subscribe((event) => {
        if (event.type === 'alert') wakeFor(event.alert);
      });
      for (const { lane } of lanes) lane.wake();
    },
    async stop() {
      unsubscribe?.();
      unsubscribe = null;
      cancelEmail?.();
      await Promise.all(lanes.map(({ lane }) => lane.stop()));
      writer.close();
      await Promise.all(lanes.map(({ lane }) => lane.channel?.close() ?? Promise.resolve()));
    },
    status() {
      const depth = outbox.depth();
      return lanes.map(({ id, lane, health }) => ({
        id,
        available: lane.channel !== null,
        waiting: depth[id] ?? 0,
        failingSince: health.failingSince,
        lastError: health.lastError,
      }));
    },
    use(next) {
      for (const { id, lane } of lanes) {
        const channel = next.find((one) => one.id === id) ?? null;
        const before = lane.channel;
        if (channel === before) continue;
        lane.use(channel);
        if (before !== null) scheduler.after(before.deadlineMs, () => void before.close());
      }
    },
    async test(id) {
      const channel = lanes.find((one) => one.id === id)?.lane.channel ?? null;
      return channel === null
        ? null
        : withDeadline(() => channel.sendTest(), channel.deadlineMs, { clock, scheduler });
    },
  };
}
