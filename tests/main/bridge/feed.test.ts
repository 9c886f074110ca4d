import { describe, expect, it } from 'vitest';
import { BridgeBench, candle, closeBenches, CUR, NOW, OFF, row, TF, utc } from './support/bridgeBench';
import type { TestBridge } from './support/testBridge';
import { until } from './support/until';

closeBenches();

function heartbeat(bridge: TestBridge, now: number, fields: object = {}): void {
  bridge.send('hb', { now, off: OFF, conn: true, last: now, drop: 0, sendms: 0, ...fields });
}

describe('the forming candle', () => {
  const form = (close: number): object => ({ ms: 0, bid: 0, ask: 0, last: close, b: row(CUR, close) });

  it('is shown at once, with the prices the market has', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.send('form', form(178_000));
    await bench.taken(bridge);
    expect(bench.market.forms).toEqual([
      { candle: candle(CUR), bid: null, ask: null, last: 178_000, receivedAt: bench.time.now() },
    ]);
    expect(bench.market.candles).toEqual([]);
  });

  it('is shown every 250 ms at most, and then the latest', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    for (const close of [178_000, 178_005, 178_010]) bridge.send('form', form(close));
    await bench.taken(bridge);
    expect(bench.market.forms.map(({ last }) => last)).toEqual([178_000]);
    bench.time.advance(249);
    expect(bench.market.forms).toHaveLength(1);
    bench.time.advance(1);
    expect(bench.market.forms.map(({ last }) => last)).toEqual([178_000, 178_010]);
    bench.time.advance(1_000);
    expect(bench.market.forms).toHaveLength(2);
  });

  it('is forgotten when it has closed meanwhile', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.send('form', form(178_000));
    bridge.send('form', form(178_005));
    bridge.send('bar', { p: 0, prov: false, rev: false, b: row(CUR, 178_010) });
    bridge.send('form', form(178_015));
    await bench.taken(bridge);
    bench.time.advance(1_000);
    expect(bench.market.forms.map(({ last }) => last)).toEqual([178_000]);
  });

  it('that cannot be goes into quarantine', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.send('form', { ms: 0, bid: 0, ask: 0, last: 0, b: [CUR, 1, 2, 3, 4, 0, 0, 0] });
    await bench.taken(bridge);
    expect(bench.market.forms).toEqual([]);
    expect(bench.listener.status().counters.quarantinedRows).toBe(1);
  });
});

describe('acknowledgements', () => {
  it('come a second after a line, and name the last stored candle in the server’s time', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.send('bar', { p: 0, prov: false, rev: false, b: row(CUR - TF) });
    await bench.taken(bridge);
    bench.time.advance(999);
    bench.time.advance(1);
    expect(await bridge.next('ack')).toEqual({ t: 'ack', n: 2, last: CUR - TF });
  });

  it('come every 256 lines at the latest, without any time passing', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    for (let line = 0; line < 600; line++) bridge.send('tick', {});
    let acknowledged = 0;
    while (acknowledged < 601 - 256) {
      const { n } = await bridge.next('ack');
      expect(Number(n) - acknowledged).toBeLessThanOrEqual(256);
      acknowledged = Number(n);
    }
  });

  it('come every 5 s when there is nothing to acknowledge', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bench.time.advance(1_000);
    expect(await bridge.next('ack')).toMatchObject({ n: 1 });
    bench.time.advance(4_999);
    bridge.send('bye', { why: 'test' });
    await bridge.ended;
    expect(bridge.heard.filter(({ t }) => t === 'ack')).toHaveLength(0);
    const other = await bench.join();
    bench.time.advance(6_000);
    expect(await other.next('ack')).toMatchObject({ n: 1 });
    expect(await other.next('ack')).toMatchObject({ n: 1 });
  });
});

describe('the feed’s state', () => {
  it('is terminal-offline while the terminal has no broker', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    heartbeat(bridge, NOW + 5, { conn: false });
    heartbeat(bridge, NOW + 10);
    await bench.taken(bridge);
    expect(bench.market.states).toEqual(['live', 'terminal-offline', 'live']);
  });

  it('is quiet after a minute without a quote, and live with the next one', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    for (let beat = 1; beat <= 13; beat++) {
      bench.time.advance(5_000);
      heartbeat(bridge, NOW + 5 * beat, { last: NOW });
      await bench.taken(bridge);
    }
    expect(bench.market.states).toEqual(['live', 'quiet']);
    bridge.send('bar', { p: 0, prov: false, rev: false, b: row(CUR - TF) });
    await bench.taken(bridge);
    expect(bench.market.states).toEqual(['live', 'quiet', 'live']);
  });

  it('is delayed when the broker shows the symbol with a delay', async () => {
    const bench = await BridgeBench.start();
    await bench.join({ delayed: 1 });
    expect(bench.market.states).toEqual(['delayed']);
  });

  it('is delayed while the terminal’s sends take long', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    heartbeat(bridge, NOW + 5, { sendms: 1_800 });
    heartbeat(bridge, NOW + 10, { sendms: 2 });
    await bench.taken(bridge);
    expect(bench.market.states).toEqual(['live', 'delayed', 'live']);
    expect(bench.market.feeds.at(-1)?.delayMs).toBe(2);
  });

  it('is link-down when the bridge is gone, and the broker is still named', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.close();
    await until(() => bench.market.states.includes('link-down'));
    expect(bench.market.feeds.at(-1)).toMatchObject({ state: 'link-down', broker: 'XP', delayMs: null });
  });
});

describe('an error the bridge reports', () => {
  it('is logged, and a fatal one ends the session', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.send('err', { code: 'internal', fatal: false, msg: 'CopyRates failed' });
    await bench.taken(bridge);
    expect(bench.logged.some((line) => line.includes('CopyRates failed'))).toBe(true);
    bridge.send('err', { code: 'internal', fatal: true, msg: 'out of memory' });
    await bridge.ended;
    expect(bench.market.states).toEqual(['live', 'link-down']);
  });
});

describe('ticks', () => {
  it('are accepted and change nothing', async () => {
    const bench = await BridgeBench.start({ stored: [candle(CUR - TF)] });
    const bridge = await bench.join();
    bridge.send('tick', { ms: 1, b: 1, a: 2, l: 3, v: 4, f: 5 });
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([utc(CUR - TF)]);
    expect(bench.listener.status().counters).toMatchObject({ badLines: 0, unknownTypes: 0 });
  });
});
