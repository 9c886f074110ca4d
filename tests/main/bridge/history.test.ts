import { describe, expect, it } from 'vitest';
import { BridgeBench, candle, closeBenches, CUR, NOW, OFF, row, TF, utc } from './support/bridgeBench';
import type { TestBridge } from './support/testBridge';

closeBenches();

function hist(bridge: TestBridge, rid: number, p: number, bars: unknown[], fields: object = {}): void {
  bridge.send('hist', { rid, i: 0, p, end: true, sync: true, partial: false, bars, ...fields });
}

describe('the history a bridge sends after welcome', () => {
  it('fills an empty series, and what is older than a period is no news', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    const bars = [4, 3, 2, 1].map((back) => row(CUR - back * TF));
    hist(bridge, 0, CUR - 5 * TF, bars);
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([4, 3, 2, 1].map((back) => utc(CUR - back * TF)));
    expect(bench.market.chunks[0]).toMatchObject({
      origin: 'backfill',
      end: true,
      previousTime: utc(CUR - 5 * TF),
      liveFrom: utc(NOW - 2 * TF),
    });
    expect(bench.market.live.map(({ time }) => time)).toEqual([utc(CUR - TF)]);
    expect(bench.market.states).toEqual(['live']);
  });

  it('keeps bars waiting from its first line to its last', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    hist(bridge, 0, 0, [row(CUR - 3 * TF)], { end: false });
    bridge.send('bar', { p: CUR - 2 * TF, prov: false, rev: false, b: row(CUR - TF) });
    await bench.taken(bridge);
    expect(bench.market.states).toEqual(['live', 'repairing']);
    expect(bench.market.times).toHaveLength(1);
    hist(bridge, 0, CUR - 3 * TF, [row(CUR - 2 * TF)], { i: 1 });
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([3, 2, 1].map((back) => utc(CUR - back * TF)));
    expect(bench.market.states).toEqual(['live', 'repairing', 'live']);
  });

  it('resumes without a hole: the overlapping candle proves it', async () => {
    const bench = await BridgeBench.start({ stored: [candle(CUR - 3 * TF)] });
    const bridge = await bench.join();
    hist(
      bridge,
      0,
      CUR - 4 * TF,
      [3, 2, 1].map((back) => row(CUR - back * TF)),
    );
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([3, 2, 1].map((back) => utc(CUR - back * TF)));
    expect(bridge.heard.map(({ t }) => t)).toEqual(['welcome']);
  });

  it('imports the day again when the overlapping candle has other values', async () => {
    const bench = await BridgeBench.start({ stored: [candle(CUR - 3 * TF), candle(CUR - 2 * TF, 177_000)] });
    const bridge = await bench.join();
    hist(bridge, 0, CUR - 3 * TF, [row(CUR - 2 * TF), row(CUR - TF)]);
    const midnight = Math.floor(CUR / 86_400) * 86_400;
    expect(await bridge.next('need')).toEqual({ t: 'need', rid: 1, from: midnight });
    hist(bridge, 1, 0, [row(CUR - 3 * TF, 178_100), row(CUR - 2 * TF), row(CUR - TF)]);
    await bench.taken(bridge);
    expect(bench.market.candles.map(({ close }) => close)).toEqual([178_100, 178_000, 178_000]);
    expect(bench.market.states.at(-1)).toBe('live');
  });

  it('is asked for again while the terminal is still loading it', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    hist(bridge, 0, 0, [row(CUR - TF)], { sync: false });
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([]);
    bench.time.advance(5_000);
    const need = await bridge.next('need');
    expect(need).toMatchObject({ rid: 1, from: NOW - 5_000 * TF });
    hist(bridge, 1, CUR - 3 * TF, [row(CUR - 2 * TF), row(CUR - TF)]);
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([utc(CUR - 2 * TF), utc(CUR - TF)]);
  });

  it('is taken as it is when the terminal never finishes loading', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    hist(bridge, 0, 0, [row(CUR - TF)], { sync: false });
    for (let rid = 1; rid <= 6; rid++) {
      await bench.taken(bridge);
      bench.time.advance(5_000);
      await bridge.next('need');
      hist(bridge, rid, 0, [row(CUR - TF)], { sync: false });
    }
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([utc(CUR - TF)]);
  });

  it('that breaks off is asked for from where it stands', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    hist(bridge, 0, 0, [row(CUR - 3 * TF)], { end: false });
    for (let second = 0; second < 30; second++) {
      bridge.send('tick', {});
      await bench.taken(bridge);
      bench.time.advance(1_000);
    }
    expect(await bridge.next('need')).toMatchObject({ rid: 1 });
    hist(
      bridge,
      1,
      0,
      [3, 2, 1].map((back) => row(CUR - back * TF)),
    );
    await bench.taken(bridge);
    expect(bench.market.times).toHaveLength(3);
    expect(bench.market.states.at(-1)).toBe('live');
  });

  it('that nobody asked for is ignored', async () => {
    const bench = await BridgeBench.start({ stored: [candle(CUR - TF)] });
    const bridge = await bench.join();
    hist(bridge, 7, CUR - 10 * TF, [row(CUR - 9 * TF)]);
    await bench.taken(bridge);
    expect(bench.market.chunks).toEqual([]);
    expect(bench.market.states).toEqual(['live']);
  });

  it('loses the rows that cannot be, one by one, and keeps the rest', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    const at = (back: number): number => CUR - back * TF;
    hist(bridge, 0, at(9), [
      row(at(8)),
      'no row at all',
      [at(7), 1, 2],
      [at(6), 178_000, 177_990, 177_980, 178_000, 1, 1, 5],
      row(at(4)),
      row(at(5)),
      row(at(3)),
    ]);
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([8, 4, 3].map((back) => utc(at(back))));
    expect(bench.listener.status().counters.quarantinedRows).toBe(4);
    expect(bench.market.feeds.at(-1)?.quarantined).toBe(4);
  });
});

describe('the market’s own clock', () => {
  it('decides what is history, so that a file of 2021 can be played', async () => {
    const bench = await BridgeBench.start();
    const start = Date.UTC(2021, 7, 23, 12, 0) / 1000;
    const bridge = await bench.join({ now: start + 10, cur: start });
    hist(
      bridge,
      0,
      0,
      [3, 2, 1].map((back) => row(start - back * TF)),
    );
    await bench.taken(bridge);
    expect(bench.market.live.map(({ time }) => time)).toEqual([(start - TF - OFF) * 1000]);
    bridge.send('bar', { p: start - TF, prov: false, rev: false, b: row(start) });
    await bench.taken(bridge);
    expect(bench.market.live).toHaveLength(2);
  });

  it('moves on between heartbeats', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bench.time.advance(10_000);
    hist(bridge, 0, 0, []);
    await bench.taken(bridge);
    expect(bench.market.chunks[0]?.liveFrom).toBe(utc(NOW + 10 - 2 * TF));
  });
});
