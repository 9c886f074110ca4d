import { spawn } from 'node:child_process';

/** Runs in a process of its own: opens the clients, then says how many alerts each received, on demand. */
const SCRIPT = `
const { WebSocket } = require('ws');
const [port, token, count] = process.argv.slice(1);
let received = 0, open = 0;
const latencies = [];
for (let index = 0; index < Number(count); index += 1) {
  const ws = new WebSocket('ws://127.0.0.1:' + port + '/alertas', { headers: { authorization: 'Bearer ' + token } });
  ws.on('message', (data) => {
    const now = performance.timeOrigin + performance.now();
    const text = data.toString('latin1');
    if (text.startsWith('{"type":"hello"')) { if (++open === Number(count)) process.send({ open }); return; }
    if (!text.startsWith('{"type":"alert"')) return;
    received += 1;
    const sent = /"stamp":([0-9.]+)/.exec(text);
    if (sent) latencies.push(now - Number(sent[1]));
  });
}
process.on('message', () => process.send({ received, latencies: latencies.splice(0) }));
process.on('disconnect', () => process.exit());
`;

export interface ClientReport {
  readonly received: number;
  /** From the moment stamped on each alert to its arrival, ms. */
  readonly latencies: readonly number[];
}

export interface ClientProcess {
  report(): Promise<ClientReport>;
  stop(): void;
}

/** WebSocket clients in their own process, so that their work is not counted as the server's. */
export async function startClients(port: number, token: string, count: number): Promise<ClientProcess> {
  const child = spawn(process.execPath, ['-e', SCRIPT, String(port), token, String(count)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const next = <T>(): Promise<T> =>
    new Promise((resolve) => child.once('message', (message) => resolve(message as T)));
  await next();
  return {
    report() {
      const answer = next<ClientReport>();
      child.send('report');
      return answer;
    },
    stop: () => child.disconnect(),
  };
}
