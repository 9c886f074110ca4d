import { connect, createServer, type Socket } from 'node:net';
import type { Random } from '../../support/series/random';

export interface CuttingProxy {
  readonly port: number;
  /** Connections cut so far. */
  cuts(): number;
  close(): Promise<void>;
}

/** Bytes of the history that a bridge sends to an app that has none. */
const FIRST_HISTORY = 30_000;

/** A line to `port` that is cut after a random number of bytes, in the middle of whatever it carries, `most` times. */
export async function openCuttingProxy(port: number, most: number, random: Random): Promise<CuttingProxy> {
  let cuts = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    // The first connection gets through the first history, so that the series begins where it does without cuts.
    let left = cuts < most ? random.int(200, 6_000) + (cuts === 0 ? FIRST_HISTORY : 0) : Infinity;
    const hangUp = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', hangUp);
      socket.on('close', () => {
        open.delete(socket);
        hangUp();
      });
    }
    far.on('data', (data) => near.write(data));
    near.on('data', (data) => {
      if (data.length < left) {
        left -= data.length;
        far.write(data);
        return;
      }
      if (left === 0) return;
      far.end(data.subarray(0, left));
      left = 0;
      cuts += 1;
      near.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    port: address.port,
    cuts: () => cuts,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
