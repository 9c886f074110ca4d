import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { WebSocketServer } from 'ws';

export interface BareParts {
  readonly httpPort: number;
  readonly bridgePort: number;
  stop(): void;
}

const WELCOME = '{"t":"welcome"}\n';
/** About as long as an alert of ours. */
const FILLING = 'x'.repeat(1_400);

/**
 * A socket, JSON.parse, one bare transaction with the full sync, and `ws` to every client: nothing is checked,
 * found, audited or kept. What a terminal adds is the difference to this, on the same machine at the same time.
 */
export async function startBareParts(): Promise<BareParts> {
  const folder = mkdtempSync(join(tmpdir(), 'vigia-bare-'));
  const db = new Database(join(folder, 'db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE candles (time INTEGER PRIMARY KEY, row TEXT) STRICT;
    CREATE TABLE alerts (seq INTEGER PRIMARY KEY, row TEXT) STRICT`);
  const candle = db.prepare('INSERT INTO candles (time, row) VALUES (?, ?)');
  const alert = db.prepare('INSERT INTO alerts (row) VALUES (?)');
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');

  const clients = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  clients.on('connection', (ws) => ws.send('{"type":"hello","version":1,"seq":0}'));

  function take(text: string): string | null {
    const line = JSON.parse(text) as { t: string; b?: number[] };
    if (line.t === 'hello') return WELCOME;
    if (line.t !== 'bar' || line.b === undefined) return null;
    const [time = 0, open = 0, , , close = 0] = line.b;
    const isAlert = close > open;
    const message = `{"type":"alert","candleTime":"${new Date(time * 1000).toISOString()}","filling":"${FILLING}"}`;
    begin.run();
    candle.run(time, text);
    if (isAlert) alert.run(message);
    commit.run();
    if (isAlert) for (const ws of clients.clients) ws.send(message);
    return null;
  }

  const sockets = new Set<Socket>();
  const bridge = createServer((socket) => {
    sockets.add(socket);
    let rest = '';
    socket.on('data', (data) => {
      const lines = (rest + data.toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const answer = take(line);
        if (answer !== null) socket.write(answer);
      }
    });
  });
  await new Promise<void>((resolve) => bridge.listen(0, '127.0.0.1', resolve));
  const portOf = (address: AddressInfo | string | null): number =>
    typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    httpPort: portOf(clients.address()),
    bridgePort: portOf(bridge.address()),
    stop() {
      for (const socket of sockets) socket.destroy();
      for (const ws of clients.clients) ws.terminate();
      bridge.close();
      clients.close();
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
