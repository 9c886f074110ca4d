import { describe, expect, it } from 'vitest';
import { BridgeBench, closeBenches, CUR, NOW, OFF, row, TF } from '../main/bridge/support/bridgeBench';

closeBenches();

const bar = (b: readonly number[]) => ({ p: 0, prov: false, rev: false, b });

/** What the fuzz test has found, one minimal case each. */
describe('the listener refuses', () => {
  it.each([
    ['a low that is nothing on the tick grid', [CUR - TF, 178_000, 178_020, 1e-7, 178_000, 1, 1, 5]],
    ['a price beyond what a tick grid can count', [CUR - TF, 178_000, 1e308, 178_000, 178_000, 1, 1, 5]],
    ['a candle of before 1970', [-300, ...row(0).slice(1)]],
    ['a candle of a year without dates', [9_007_199_254_740_900, ...row(0).slice(1)]],
  ])('%s, and goes on', async (_what, bad) => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.send('bar', bar(bad));
    bridge.send('bar', bar(row(CUR - TF)));
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([(CUR - TF - OFF) * 1000]);
    expect(bench.listener.status().counters).toMatchObject({ badLines: 0, quarantinedRows: 1 });
  });

  it.each([
    ['heartbeat', 'hb', { now: 9_007_199_254_740_991, off: OFF }],
    ['previous candle', 'bar', { ...bar(row(CUR - TF)), p: 9_007_199_254_740_991 }],
  ])('a time without a date in a %s, and goes on', async (_what, type, fields) => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.send(type, fields);
    bridge.send('hb', { now: NOW, off: OFF, conn: true, last: NOW, drop: 0, sendms: 0 });
    await bench.taken(bridge);
    expect(bench.listener.status().counters).toMatchObject({ badLines: 1 });
    expect(bench.logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
