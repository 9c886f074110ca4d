import type { Scheduler } from '../../../app/engine/ports';
import { inSlices } from '../inSlices';
import { messageFrame } from './messageFrame';
import type { SocketClient } from './socketClient';

/** In words and in the protocol. */
export const PING = Buffer.concat([messageFrame({ type: 'ping' }), Buffer.from([0x89, 0x00])]);
const UNANSWERED_UNTIL_DEAD = 2;

/**
 * Pings every client in words (for its program) and in the protocol (answered by its library by itself), and
 * reports the ones that answered neither twice in a row. Returns the function that stops it.
 */
export function startHeartbeat(
  scheduler: Scheduler,
  intervalMs: number,
  clients: ReadonlySet<SocketClient>,
  dead: (client: SocketClient) => void,
): () => void {
  let cancel = scheduler.after(intervalMs, beat);
  return () => cancel();

  function beat(): void {
    cancel = scheduler.after(intervalMs, beat);
    void inSlices([...clients], (client) => {
      if (client.unanswered >= UNANSWERED_UNTIL_DEAD) {
        dead(client);
        return;
      }
      client.unanswered += 1;
      client.write(PING);
    });
  }
}
