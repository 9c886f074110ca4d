import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createBridgeListener } from '../../../main/bridge/bridgeListener';
import type { BridgeListener } from '../../../main/bridge/bridgeTypes';
import { ManualTime } from '../../support/manualTime';
import { BridgeBench, closeBenches, TOKEN } from './support/bridgeBench';
import { MemoryMarket } from './support/memoryMarket';

closeBenches();

function listenerOn(host: string, port: number): BridgeListener {
  const time = new ManualTime();
  return createBridgeListener({
    host,
    port,
    token: TOKEN,
    market: new MemoryMarket(),
    clock: time,
    scheduler: time,
    log: () => undefined,
    notice: () => undefined,
  });
}

describe('the listener', () => {
  it('says in one sentence that its port is taken, and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const started = await listenerOn('127.0.0.1', port).start();
    expect(started).toEqual({
      ok: false,
      text: {
        pt: `A ponte do MetaTrader não pode usar 127.0.0.1:${port}: outro programa (talvez outro Vigia) já usa a porta ${port}. Feche-o ou mude bridge.port em alertas.yaml e no Expert Advisor.`,
        en: `The MetaTrader bridge cannot use 127.0.0.1:${port}: another program (perhaps another Vigia) already uses port ${port}. Close it, or change bridge.port in alertas.yaml and in the Expert Advisor.`,
      },
    });
    other.close();
  });

  it.each(['0.0.0.0', '192.168.0.10', 'example.com', '::'])(
    'never listens beyond this computer: %s',
    async (host) => {
      const started = await listenerOn(host, 0).start();
      expect(started.ok).toBe(false);
    },
  );

  it('says bye to its bridges when it stops, and frees the port', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    const stopped = bench.listener.stop();
    expect(await bridge.next('bye')).toEqual({ t: 'bye', why: 'Vigia is closing' });
    await stopped;
    expect(bench.market.states).toEqual(['live', 'link-down']);
    const next = listenerOn('127.0.0.1', bench.port);
    expect(await next.start()).toEqual({ ok: true, port: bench.port });
    await next.stop();
  });

  it('may be stopped twice, and before it was started', async () => {
    const listener = listenerOn('127.0.0.1', 0);
    await listener.stop();
    await listener.start();
    await listener.stop();
    await listener.stop();
    expect(listener.status().listening).toBeNull();
  });

  it('tells who is connected', async () => {
    const bench = await BridgeBench.start();
    await bench.join();
    expect(bench.listener.status()).toEqual({
      listening: { host: '127.0.0.1', port: bench.port },
      sessions: [
        {
          key: { symbol: 'WIN$N', timeframe: 'M5' },
          broker: 'XP',
          since: bench.time.now(),
          lines: 1,
          feed: { state: 'live', delayMs: null, clockSkewMs: null, broker: 'XP', quarantined: 0 },
        },
      ],
      counters: { badLines: 0, unknownTypes: 0, quarantinedRows: 0, authFailures: 0, connections: 1 },
      coolDownUntil: null,
    });
  });
});
