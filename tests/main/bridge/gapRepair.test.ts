import { describe, expect, it } from 'vitest';
import { BridgeBench, candle, closeBenches, CUR, row, TF, utc } from './support/bridgeBench';
import type { TestBridge } from './support/testBridge';

closeBenches();

const LAST = CUR - 5 * TF;
const at = (index: number): number => LAST + index * TF;
const times = (...indices: number[]): number[] => indices.map((index) => utc(at(index)));

function bar(bridge: TestBridge, previous: number, time: number): void {
  bridge.send('bar', { p: previous, prov: false, rev: false, b: row(time) });
}

function hist(bridge: TestBridge, rid: number, p: number, bars: number[][], fields: object = {}): void {
  bridge.send('hist', { rid, i: 0, p, end: true, sync: true, partial: false, bars, ...fields });
}

async function joined(): Promise<{ bench: BridgeBench; bridge: TestBridge }> {
  const bench = await BridgeBench.start({ stored: [candle(at(-1)), candle(LAST)] });
  const bridge = await bench.join();
  await bridge.next('welcome');
  return { bench, bridge };
}

describe('a gap', () => {
  it('is asked for from the last stored candle, while the bars after it wait their turn', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, at(2), at(3));
    expect(await bridge.next('need')).toEqual({ t: 'need', rid: 1, from: LAST });
    bar(bridge, at(3), at(4));
    await bench.taken(bridge);
    expect(bench.market.states).toEqual(['live', 'repairing']);
    expect(bench.market.times).toEqual(times(-1, 0));

    hist(bridge, 1, at(-1), [row(LAST), row(at(1)), row(at(2)), row(at(3))]);
    await bench.taken(bridge);
    expect(bench.market.times).toEqual(times(-1, 0, 1, 2, 3, 4));
    expect(bench.market.states).toEqual(['live', 'repairing', 'live']);
    expect(bridge.heard).toEqual([]);
  });

  it('is closed by history in several lines, each joining the one before', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, at(3), at(4));
    await bridge.next('need');
    hist(bridge, 1, at(-1), [row(LAST), row(at(1))], { end: false });
    hist(bridge, 1, at(1), [row(at(2)), row(at(3))], { i: 1, end: false });
    hist(bridge, 1, at(3), [row(at(4))], { i: 2 });
    await bench.taken(bridge);
    expect(bench.market.times).toEqual(times(-1, 0, 1, 2, 3, 4));
    expect(bench.market.chunks.map(({ end }) => end)).toEqual([false, false, true]);
    expect(bench.market.chunks.map(({ previousTime }) => previousTime)).toEqual(times(-1, 1, 3));
  });

  it('is asked for again when the answer does not come, and ends the session after three times', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, at(2), at(3));
    await bridge.next('need');
    for (const rid of [2, 3]) {
      for (let second = 0; second < 30; second++) {
        bridge.send('tick', {});
        await bench.taken(bridge);
        bench.time.advance(1_000);
      }
      expect(await bridge.next('need')).toEqual({ t: 'need', rid, from: LAST });
    }
    for (let second = 0; second < 30; second++) {
      bridge.send('tick', {});
      await bench.taken(bridge);
      bench.time.advance(1_000);
    }
    expect(await bridge.next('err')).toMatchObject({ code: 'proto', msg: 'no answer to need' });
    await bridge.ended;
  });

  it('that the terminal cannot close makes it ask for the whole day, then join what there is and say so', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, at(3), at(4));
    await bridge.next('need');
    const rest = [row(at(3)), row(at(4))];
    hist(bridge, 1, at(2), rest, { partial: true });
    const midnight = Math.floor(LAST / 86_400) * 86_400;
    expect(await bridge.next('need')).toEqual({ t: 'need', rid: 2, from: midnight });
    hist(bridge, 2, at(2), rest, { partial: true });
    expect(await bridge.next('need')).toEqual({ t: 'need', rid: 3, from: LAST });
    expect(bench.market.times).toEqual(times(-1, 0));
    hist(bridge, 3, at(2), rest, { partial: true });
    await bench.taken(bridge);
    expect(bench.market.times).toEqual(times(-1, 0, 3, 4));
    expect(bench.notices).toHaveLength(1);
    expect(bench.notices[0]).toMatchObject({ code: 'bridge-gap', level: 'warning' });
    expect(bench.notices[0]?.text.en).toContain('between 2026-07-21T12:40Z and 2026-07-21T12:55Z');
    expect(bench.market.states.at(-1)).toBe('live');
  });

  it('behind which the terminal has no candle at all is joined at once, and said', async () => {
    const { bench, bridge } = await joined();
    hist(bridge, 0, 0, [row(at(3)), row(at(4))], { partial: true });
    await bench.taken(bridge);
    expect(bench.market.times).toEqual(times(-1, 0, 3, 4));
    expect(bench.notices.map(({ code }) => code)).toEqual(['bridge-gap']);
  });

  it('without any history at all is joined with the bar that waits', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, at(2), at(3));
    for (const rid of [1, 2, 3]) {
      expect(await bridge.next('need')).toMatchObject({ rid });
      hist(bridge, rid, 0, []);
    }
    await bench.taken(bridge);
    expect(bench.market.times).toEqual(times(-1, 0, 3));
  });

  it('in a day the terminal tells otherwise is closed by that whole day', async () => {
    const { bench, bridge } = await joined();
    bar(bridge, at(1), at(2));
    await bridge.next('need');
    // The terminal never had the last stored candle.
    hist(bridge, 1, at(-1), [row(at(1)), row(at(2))]);
    await bridge.next('need');
    hist(bridge, 2, 0, [row(at(-1)), row(at(1)), row(at(2))]);
    await bridge.next('need');
    hist(bridge, 3, at(-1), [row(at(1)), row(at(2))]);
    await bench.taken(bridge);
    expect(bench.market.times).toEqual(times(-1, 0, 1, 2));
  });

  it('leads over a row in quarantine, which the terminal still counts as the previous candle', async () => {
    const { bench, bridge } = await joined();
    const impossible = [at(1), 178_000, 177_000, 178_500, 178_000, 1, 1, 5];
    bridge.send('bar', { p: LAST, prov: false, rev: false, b: impossible });
    bar(bridge, at(1), at(2));
    await bridge.next('need');
    hist(bridge, 1, at(-1), [row(LAST), impossible], { end: false });
    hist(bridge, 1, at(1), [row(at(2))], { i: 1 });
    bar(bridge, at(2), at(3));
    await bench.taken(bridge);
    expect(bench.market.times).toEqual(times(-1, 0, 2, 3));
    expect(bridge.heard).toEqual([]);
  });

  it('is not seen behind a row in quarantine that history ended with', async () => {
    const { bench, bridge } = await joined();
    hist(bridge, 0, at(-1), [row(LAST), [at(1), 178_000, 177_000, 178_500, 178_000, 1, 1, 5]]);
    bar(bridge, at(1), at(2));
    await bench.taken(bridge);
    expect(bench.market.times).toEqual(times(-1, 0, 2));
    expect(bridge.heard).toEqual([]);
  });

  it('holds a bounded number of bars and fetches the rest from history', async () => {
    const bench = await BridgeBench.start({ stored: [candle(CUR - 3_000 * TF)] });
    const bridge = await bench.join();
    await bridge.next('welcome');
    const bars = Array.from({ length: 2_999 }, (_, index) => CUR + (index - 2_999) * TF);
    for (const time of bars.slice(1)) bar(bridge, time - TF, time);
    await bridge.next('need');
    hist(bridge, 1, CUR - 3_001 * TF, [row(CUR - 3_000 * TF), row(CUR - 2_999 * TF), row(CUR - 2_998 * TF)]);
    const need = await bridge.next('need');
    expect(need).toMatchObject({ rid: 2, from: CUR - 2_999 * TF + 2_000 * TF });
    const from = Number(need.from);
    const missing = bars.filter((time) => time >= from);
    for (let index = 0; index < missing.length; index += 300) {
      const part = missing.slice(index, index + 300);
      hist(
        bridge,
        2,
        (part[0] ?? 0) - TF,
        part.map((time) => row(time)),
        { end: index + 300 >= missing.length },
      );
    }
    await bench.taken(bridge);
    expect(bench.market.times).toHaveLength(3_000);
    expect(bench.market.times.at(-1)).toBe(utc(CUR - TF));
  });
});
