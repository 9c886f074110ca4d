import { describe, expect, it } from 'vitest';
import { BridgeBench, candle, closeBenches, CUR, row, TF, utc } from './support/bridgeBench';
import type { TestBridge } from './support/testBridge';

closeBenches();

const LAST = CUR - TF;
const stored = [candle(LAST - 2 * TF), candle(LAST - TF), candle(LAST)];

function bar(bridge: TestBridge, previous: number, b: number[], flags: object = {}): void {
  bridge.send('bar', { p: previous, prov: false, rev: false, b, ...flags });
}

async function joined(): Promise<{ bench: BridgeBench; bridge: TestBridge }> {
  const bench = await BridgeBench.start({ stored });
  const bridge = await bench.join();
  return { bench, bridge };
}

describe('a bar', () => {
  it('that follows the last stored candle is appended, in UTC and with its volumes', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, LAST, [CUR, 177795, 177850, 177740, 177800, 812, 5321, 5]);
    await bench.taken(bridge);
    expect(bench.market.live).toEqual([
      {
        time: utc(CUR),
        open: 177795,
        high: 177850,
        low: 177740,
        close: 177800,
        tickVolume: 812,
        realVolume: 5321,
        spread: 5,
      },
    ]);
    expect(bench.market.applied[0]).toMatchObject({
      previousTime: utc(LAST),
      provisional: false,
      revision: false,
      origin: 'live',
      receivedAt: bench.time.now(),
    });
  });

  it('is taken as the first one of an empty series, whatever it follows', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bar(bridge, LAST, row(CUR));
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([utc(CUR)]);
  });

  it('that says the same again changes nothing', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, LAST - TF, row(LAST));
    await bench.taken(bridge);
    expect(bench.market.candles).toEqual(stored);
    expect(bench.market.live).toEqual([]);
  });

  it('closed by the clock at the session’s end is replaced by the final one, which is no news', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, LAST, row(CUR, 178_000), { prov: true });
    bar(bridge, LAST, row(CUR, 178_050));
    await bench.taken(bridge);
    expect(bench.market.applied.map(({ provisional }) => provisional)).toEqual([true, false]);
    expect(bench.market.candles.at(-1)?.close).toBe(178_050);
    expect(bench.market.live.map(({ close }) => close)).toEqual([178_000]);
  });

  it('that corrects one of the last three says so', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, LAST - 2 * TF, row(LAST - TF, 177_500), { rev: true });
    await bench.taken(bridge);
    expect(bench.market.applied[0]?.revision).toBe(true);
    expect(bench.market.candles[1]?.close).toBe(177_500);
    expect(bench.market.states).toEqual(['live']);
  });

  it('older than the last three is counted and dropped', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, LAST - 10 * TF, row(LAST - 9 * TF));
    await bench.taken(bridge);
    expect(bench.market.candles).toEqual(stored);
    expect(bench.listener.status().counters.quarantinedRows).toBe(1);
  });

  it('keeps truth as MQL may write it: 1 and 0', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, LAST, row(CUR), { prov: 1, rev: 0 });
    await bench.taken(bridge);
    expect(bench.market.applied[0]).toMatchObject({ provisional: true, revision: false });
  });

  it('that comes hours late, after the computer slept, is history', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, LAST, row(CUR));
    await bench.taken(bridge);
    bridge.send('hb', { now: CUR + 20 * TF, off: -10_800, conn: true, last: CUR, drop: 0, sendms: 1 });
    bar(bridge, CUR, row(CUR + TF));
    bar(bridge, CUR + TF, row(CUR + 19 * TF));
    await bench.taken(bridge);
    expect(bench.market.applied.map(({ origin }) => origin)).toEqual(['live', 'backfill', 'live']);
  });

  it('of a bridge whose clock never fitted its bars is live all the same', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    const long = CUR - 1000 * 86_400;
    bar(bridge, 0, row(long));
    bar(bridge, long, row(long + TF));
    await bench.taken(bridge);
    expect(bench.market.live).toHaveLength(2);
  });

  it('that the store cannot take ends the session, so that the bridge starts over and sends it again', async () => {
    const { bench, bridge } = await joined();
    bench.market.failStorage = true;
    bar(bridge, LAST, row(CUR));
    expect(await bridge.next('err')).toMatchObject({ code: 'internal', fatal: true });
    await bridge.ended;
    bench.market.failStorage = false;
    const again = await bench.join();
    expect(await again.next('welcome')).toMatchObject({ since: LAST });
  });
});

describe('bars that come in one piece', () => {
  const lines = (from: number, count: number, first = 2): string =>
    Array.from({ length: count }, (_, index) => {
      const time = from + index * TF;
      const b = row(time, 178_000 + 5 * index);
      return `${JSON.stringify({ n: first + index, t: 'bar', p: time - TF, prov: false, rev: false, b })}\n`;
    }).join('');

  it('are stored in one transaction, and are news all the same', async () => {
    const start = CUR - 40 * TF;
    const bench = await BridgeBench.start({ stored: [candle(start - TF)] });
    const bridge = await bench.join({ now: start + 20, cur: start });
    bridge.raw(lines(start, 40), 40);
    await bench.taken(bridge);
    expect(bench.market.candles).toHaveLength(41);
    expect(bench.market.live).toHaveLength(40);
    expect(bench.market.chunks.length + bench.market.applied.length).toBeLessThan(5);
    expect(bench.market.states).toEqual(['live']);
  });

  it('wait together when they do not join', async () => {
    const start = CUR - 40 * TF;
    const bench = await BridgeBench.start({ stored: [candle(start - 3 * TF)] });
    const bridge = await bench.join({ now: start + 20, cur: start });
    bridge.raw(lines(start, 10), 10);
    expect(await bridge.next('need')).toMatchObject({ from: start - 3 * TF });
    const bars = [3, 2, 1].map((back) => row(start - back * TF));
    bridge.send('hist', { rid: 1, i: 0, p: 0, end: true, sync: true, partial: false, bars });
    await bench.taken(bridge);
    expect(bench.market.times).toHaveLength(13);
    expect(bench.market.times).toEqual([...bench.market.times].sort((a, b) => a - b));
  });
});
