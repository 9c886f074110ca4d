import type { DeliveryChannel } from '../../app/alerts/alert';
import type { ChannelTest } from '../../app/contract/ipcDelivery';
import type { OutboxWorker } from '../delivery/outboxWorker';
import type { AlertServer } from '../server/createServer';

/** Tries one channel: a message that says it is a test, or a ping to every WebSocket client. */
export async function testChannelOf(
  worker: OutboxWorker,
  server: AlertServer,
  id: DeliveryChannel,
): Promise<ChannelTest> {
  if (id === 'websocket') {
    const probe = await server.probeClients();
    return probe === null ? { kind: 'off' } : { kind: 'clients', ...probe };
  }
  const result = await worker.test(id);
  if (result === null) return { kind: 'off' };
  const { status, latencyMs, detail } = result;
  return status === 'delivered'
    ? { kind: 'delivered', latencyMs }
    : { kind: 'failed', detail: detail ?? status };
}
