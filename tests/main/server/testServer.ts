import { onTestFinished } from 'vitest';
import { createServer, type AlertServer } from '../../../main/server/createServer';
import type { ServerOptions } from '../../../main/server/serverOptions';
import { realTime } from '../../support/realTime';
import { MemoryTerminal } from './memoryTerminal';

export const TOKEN = 'c0ffee'.repeat(10);

export interface TestServer {
  readonly server: AlertServer;
  readonly terminal: MemoryTerminal;
  readonly port: number;
  readonly logged: string[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** A server on a free port that ends with the test. */
export async function startTestServer(changes: Partial<ServerOptions> = {}): Promise<TestServer> {
  const terminal = new MemoryTerminal();
  const logged: string[] = [];
  const server = createServer({
    host: '127.0.0.1',
    port: 0,
    token: TOKEN,
    terminal,
    clock: realTime,
    scheduler: realTime,
    log: (level, message, fields) => logged.push(`${level} ${message} ${JSON.stringify(fields ?? {})}`),
    version: '1.2.3',
    publicConfig: () => ({ market: { source: 'auto' } }),
    health: () => ({ healthy: true, feed: 'live', problems: [] }),
    ...changes,
  });
  const started = await server.start();
  if (!started.ok) throw new Error(started.text.en);
  onTestFinished(() => server.stop());
  return {
    server,
    terminal,
    port: started.port,
    logged,
    get: (path, headers = { authorization: `Bearer ${TOKEN}` }) =>
      fetch(`http://127.0.0.1:${started.port}${path}`, { headers }),
  };
}
