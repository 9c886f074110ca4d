import type { Clock, Scheduler } from '../../../app/engine/ports';
import { PING } from './heartbeat';
import type { SocketClient } from './socketClient';

/** How long a client may take to answer, ms. */
const PATIENCE_MS = 3_000;

export interface ClientProbe {
  readonly clients: number;
  readonly answered: number;
  /** Until the last of those that answered, ms. */
  readonly latencyMs: number;
}

/** Pings every client now, in words and in the protocol, and counts those that answer. */
export async function probeClients(
  clients: readonly SocketClient[],
  clock: Clock,
  scheduler: Scheduler,
): Promise<ClientProbe> {
  const startedAt = clock.now();
  let answered = 0;
  let lastAt = startedAt;
  let stopWaiting: () => void = () => undefined;
  const patience = new Promise<void>((resolve) => {
    const cancel = scheduler.after(PATIENCE_MS, resolve);
    stopWaiting = () => {
      cancel();
      resolve();
    };
  });
  for (const { ws } of clients)
    ws.once('pong', () => {
      answered += 1;
      lastAt = clock.now();
      if (answered === clients.length) stopWaiting();
    });
  for (const client of clients) client.write(PING);
  if (clients.length === 0) stopWaiting();
  await patience;
  return { clients: clients.length, answered, latencyMs: Math.max(0, lastAt - startedAt) };
}
