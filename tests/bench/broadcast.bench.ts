import { once } from 'node:events';
import { WebSocketServer } from 'ws';
import { createServer } from '../../main/server/createServer';
import { MemoryTerminal } from '../main/server/memoryTerminal';
import { realTime } from '../support/realTime';
import { sampleAlert } from '../support/sampleAlert';
import { startClients } from './delivery/clientProcess';
import { percentile } from './delivery/percentile';
import type { BenchRow } from './benchRow';

const TOKEN = 'b'.repeat(64);
const ALERTS = 300;
const EVERY_MS = 10;

export const name = 'broadcast';

/** How long the event loop is held up by telling 10, 100 and 1,000 WebSocket clients, 100 alerts a second. */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const clients of [10, 100, 1000]) rows.push(...(await measure(clients)));
  rows.push(await measurePlain(1000));
  return rows;
}

/** What a plain loop over `send` costs, for comparison. */
async function measurePlain(count: number): Promise<BenchRow> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  server.on('connection', (ws) => ws.send('{"type":"hello"}'));
  const address = server.address();
  const clients = await startClients(typeof address === 'object' ? (address?.port ?? 0) : 0, TOKEN, count);
  const text = JSON.stringify({ type: 'alert', alert: sampleAlert(1) });
  const calls: number[] = [];
  for (let round = 0; round < 50; round += 1) {
    const before = performance.now();
    for (const ws of server.clients) ws.send(text);
    calls.push(performance.now() - before);
    await sleep(EVERY_MS * 5);
  }
  clients.stop();
  server.close();
  return {
    what: `${count} clients, a plain ws loop: the call, p50`,
    value: percentile(calls, 0.5),
    unit: 'ms',
  };
}

async function measure(count: number): Promise<BenchRow[]> {
  const terminal = new MemoryTerminal();
  const server = createServer({
    host: '127.0.0.1',
    port: 0,
    token: TOKEN,
    terminal,
    clock: realTime,
    scheduler: realTime,
    log: () => undefined,
    version: 'bench',
    publicConfig: () => ({}),
    health: () => ({ healthy: true, feed: 'live', problems: [] }),
  });
  const started = await server.start();
  if (!started.ok) throw new Error(started.text.en);
  const clients = await startClients(started.port, TOKEN, count);
  await sleep(300);
  const calls: number[] = [];
  const holds: number[] = [];
  for (let seq = 1; seq <= ALERTS; seq += 1) {
    const numbers = { stamp: realTime.now() };
    const alert = sampleAlert(seq);
    const [signal] = alert.signals;
    if (signal === undefined) throw new Error('no signal');
    const before = performance.now();
    terminal.raise({ ...alert, signals: [{ ...signal, numbers }] });
    calls.push(performance.now() - before);
    holds.push(await longestTurn(EVERY_MS));
  }
  await sleep(200);
  const { received, latencies } = await clients.report();
  clients.stop();
  await server.stop();
  const lost = ALERTS * count - received;
  return [
    { what: `${count} clients: the call, p50`, value: percentile(calls, 0.5), unit: 'ms' },
    { what: `${count} clients: the call, p99`, value: percentile(calls, 0.99), unit: 'ms' },
    { what: `${count} clients: longest hold of the loop, p50`, value: percentile(holds, 0.5), unit: 'ms' },
    { what: `${count} clients: longest hold of the loop, p99`, value: percentile(holds, 0.99), unit: 'ms' },
    { what: `${count} clients: alert to client, p50`, value: percentile(latencies, 0.5), unit: 'ms' },
    {
      what: `${count} clients: alert to client, p99`,
      value: percentile(latencies, 0.99),
      unit: 'ms',
      note: `${lost} lost`,
    },
  ];
}

/** Turns the event loop for `ms` and gives the longest turn; what other programs take of the core counts, too. */
async function longestTurn(ms: number): Promise<number> {
  const end = performance.now() + ms;
  let longest = 0;
  let last = performance.now();
  while (last < end) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
