import type { MetricSample } from '../../app/engine/ports/metricSample';
import type { ChannelStatus } from './outboxWorker';

/** What `/metrics` shows of the channels. */
export function outboxSamples(channels: readonly ChannelStatus[]): readonly MetricSample[] {
  return channels
    .filter(({ available, waiting }) => available || waiting > 0)
    .flatMap(({ id, waiting, failingSince }): MetricSample[] => [
      {
        name: 'vigia_outbox_rows',
        help: 'Deliveries that wait in the outbox.',
        type: 'gauge',
        labels: { channel: id },
        value: waiting,
      },
      {
        name: 'vigia_channel_failing',
        help: 'One while a channel fails again and again.',
        type: 'gauge',
        labels: { channel: id },
        value: failingSince === null ? 0 : 1,
      },
    ]);
}
