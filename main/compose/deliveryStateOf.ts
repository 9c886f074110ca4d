import type { DeliveryChannel } from '../../app/alerts/alert';
import type { DeliverySettings } from '../../app/alerts/deliverySettings';
import type { DeliveryState } from '../../app/contract/ipcDelivery';
import type { ChannelStatus } from '../delivery/outboxWorker';
import type { LatencySummary } from '../server/metrics/latencyWindow';

export interface DeliveryFacts {
  readonly channels: readonly ChannelStatus[];
  readonly settings: DeliverySettings;
  readonly serverOpen: boolean;
  readonly clients: number;
  readonly latencies: readonly LatencySummary[];
}

/** How every channel stands, the WebSocket among them. */
export function deliveryStateOf(facts: DeliveryFacts): DeliveryState {
  const { settings, clients } = facts;
  const states = facts.channels.map(({ id, available, waiting, failingSince }) => ({
    ...{ id, waiting, failingSince },
    on: available && settings[id].enabled,
  }));
  const socket = { id: 'websocket', on: facts.serverOpen, waiting: 0, failingSince: null } as const;
  const order: readonly DeliveryChannel[] = ['desktop', 'sound', 'websocket', 'email', 'webhook', 'ntfy'];
  const channels = [...states, socket].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return { channels, clients, latencies: facts.latencies.map((summary) => ({ ...summary })) };
}
