import { describe, expect, it } from 'vitest';
import { createServerClock } from '../../../main/bridge/serverClock';
import { BridgeBench, closeBenches, CUR, NOW, OFF, row, TF } from './support/bridgeBench';
import type { TestBridge } from './support/testBridge';

closeBenches();

const second = (year: number, month: number, day: number, hour: number, minute = 0): number =>
  Date.UTC(year, month - 1, day, hour, minute) / 1000;

function heartbeat(bridge: TestBridge, now: number, fields: object = {}): void {
  bridge.send('hb', { now, off: OFF, conn: true, last: now, drop: 0, sendms: 0, ...fields });
}

describe('the server’s wall clock', () => {
  const now = second(2026, 7, 21, 10);

  it('is snapped to quarters of an hour, since terminals measure it some seconds wrong', () => {
    expect(createServerClock(-10_799, now)?.offset).toBe(-10_800);
    expect(createServerClock(20_702, now)?.offset).toBe(20_700);
  });

  it('follows São Paulo when it agrees with São Paulo now: summer time before 2019 was two hours behind', () => {
    const server = createServerClock(-10_800, now);
    expect(server?.zone).toBe('America/Sao_Paulo');
    expect(server?.toUtc(second(2018, 2, 15, 9))).toBe(Date.UTC(2018, 1, 15, 11));
    expect(server?.toUtc(second(2018, 2, 19, 9))).toBe(Date.UTC(2018, 1, 19, 12));
    expect(server?.toServer(Date.UTC(2018, 1, 15, 11))).toBe(second(2018, 2, 15, 9));
  });

  it('keeps its offset for all of history when it is another place', () => {
    const server = createServerClock(7_200, second(2018, 2, 15, 13));
    expect(server?.zone).toBeNull();
    expect(server?.toUtc(second(2018, 2, 15, 13))).toBe(Date.UTC(2018, 1, 15, 11));
    expect(server?.toServer(Date.UTC(2018, 6, 15, 11))).toBe(second(2018, 7, 15, 13));
  });

  it('is São Paulo’s in the summer of 2018 only with the offset of that summer', () => {
    const summer = second(2018, 1, 10, 12);
    expect(createServerClock(-7_200, summer)?.zone).toBe('America/Sao_Paulo');
    expect(createServerClock(-10_800, summer)?.zone).toBeNull();
  });

  it('there and back is the same for every hour of the years with summer time, but the hour that occurs twice', () => {
    const server = createServerClock(-10_800, now);
    const wrong: string[] = [];
    for (let at = Date.UTC(2015, 0, 1); at < Date.UTC(2020, 0, 1); at += 3_600_000) {
      if (server?.toUtc(server.toServer(at)) !== at) wrong.push(new Date(at).toISOString());
    }
    expect(wrong.every((time) => /-02-\d\dT0[12]:/.test(time))).toBe(true);
    expect(wrong.length).toBeLessThanOrEqual(5);
  });
});

describe('an offset that changes while the bridge is connected', () => {
  it('counts from the heartbeat that tells it', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join({ off: 7_200 });
    bridge.send('bar', { p: 0, prov: false, rev: false, b: row(CUR - TF) });
    heartbeat(bridge, CUR + 3_600, { off: 10_800 });
    bridge.send('bar', { p: CUR - TF + 3_600, prov: false, rev: false, b: row(CUR + 3_600) });
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([(CUR - TF - 7_200) * 1000, (CUR - 7_200) * 1000]);
    expect(bench.logged.some((line) => line.includes('server offset changed'))).toBe(true);
  });

  it('over the end of Brazilian summer time moves no candle', async () => {
    const bench = await BridgeBench.start();
    const friday = second(2018, 2, 16, 17);
    const monday = second(2018, 2, 19, 9);
    const bridge = await bench.join({ off: -7_200, now: friday + 3_600, tf: 3_600 });
    bridge.send('bar', { p: 0, prov: false, rev: false, b: row(friday) });
    heartbeat(bridge, monday + 3_600, { off: -10_800 });
    bridge.send('bar', { p: friday, prov: false, rev: false, b: row(monday) });
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([Date.UTC(2018, 1, 16, 19), Date.UTC(2018, 1, 19, 12)]);
    expect(bridge.heard.map(({ t }) => t)).toEqual(['welcome']);
  });
});

describe('the difference between the clocks', () => {
  it('is the median of the heartbeats, told only beyond 2 s and only once', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    for (const late of [0, 3, 3, 0, 3, 3, 3, 3]) {
      heartbeat(bridge, bench.time.now() / 1000 + OFF + late);
      await bench.taken(bridge);
      bench.time.advance(5_000);
    }
    expect(bench.market.feeds.at(-1)?.clockSkewMs).toBe(3_000);
    expect(bench.notices).toHaveLength(1);
    expect(bench.notices[0]).toMatchObject({ code: 'bridge-clock', level: 'warning' });
    expect(bench.notices[0]?.text).toEqual({
      pt: 'O relógio deste computador está 3 s atrasado em relação ao do terminal. Confira o relógio do PC.',
      en: "This computer's clock is 3 s behind the terminal's. Check the PC clock.",
    });
  });

  it('of up to 2 s is nobody’s business', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    for (let beat = 0; beat < 5; beat++) heartbeat(bridge, NOW + 2);
    await bench.taken(bridge);
    expect(bench.notices).toEqual([]);
    expect(bench.market.feeds.at(-1)?.clockSkewMs).toBe(2_000);
  });

  it('of years is recorded data, which changes no candle and no state', async () => {
    const bench = await BridgeBench.start();
    const start = second(2021, 8, 23, 12);
    const bridge = await bench.join({ now: start });
    for (let beat = 0; beat < 4; beat++) heartbeat(bridge, start + 5 * beat);
    await bench.taken(bridge);
    expect(bench.notices).toHaveLength(1);
    expect(bench.notices[0]).toMatchObject({ code: 'bridge-clock', level: 'info' });
    expect(bench.notices[0]?.text.en).toContain('2021-08-23');
    expect(bench.market.feeds.at(-1)).toMatchObject({ state: 'live', clockSkewMs: null });
  });

  it('never moves a candle', async () => {
    const bench = await BridgeBench.start();
    bench.time.advance(-3_600_000);
    const bridge = await bench.join();
    bridge.send('bar', { p: 0, prov: false, rev: false, b: row(CUR) });
    await bench.taken(bridge);
    expect(bench.market.times).toEqual([(CUR - OFF) * 1000]);
  });
});
