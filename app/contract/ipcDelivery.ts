import { z } from 'zod';
import { DELIVERY_CHANNELS } from '../alerts/alert';

const channelStateSchema = z.object({
  id: z.enum(DELIVERY_CHANNELS),
  /** The settings of this run let it take alerts. */
  on: z.boolean(),
  /** Alerts that wait for it. */
  waiting: z.number(),
  /** Since when it fails again and again, UTC ms; null while it works. */
  failingSince: z.number().nullable(),
});

const latencySchema = z.object({
  /** `detect`, `commit`, `broadcast` or `channel` and its name. */
  stage: z.string(),
  count: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  max: z.number(),
});

/** How deliveries stand, for the system page: the channels, and the time each stage takes, ms. */
export const deliveryStateSchema = z.object({
  channels: z.array(channelStateSchema),
  /** WebSocket clients connected. */
  clients: z.number(),
  latencies: z.array(latencySchema),
});

/** What was noted of deliveries of an alert: why they failed, wait or were left out, in English. */
export const deliveryDetailsSchema = z.array(
  z.object({ channel: z.enum(DELIVERY_CHANNELS), detail: z.string() }),
);

export type DeliveryDetail = Readonly<z.infer<typeof deliveryDetailsSchema>[number]>;
export type DeliveryState = Readonly<z.infer<typeof deliveryStateSchema>>;
export type ChannelState = DeliveryState['channels'][number];

/** What the test button of a channel found out. */
export const channelTestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delivered'), latencyMs: z.number() }),
  /** `detail`: what the channel said, in English, without secrets. */
  z.object({ kind: z.literal('failed'), detail: z.string() }),
  z.object({ kind: z.literal('off') }),
  /** The WebSocket: of the clients connected, those that answered a ping, and how long the last one took. */
  z.object({
    kind: z.literal('clients'),
    clients: z.number(),
    answered: z.number(),
    latencyMs: z.number(),
  }),
]);

export type ChannelTest = Readonly<z.infer<typeof channelTestSchema>>;
