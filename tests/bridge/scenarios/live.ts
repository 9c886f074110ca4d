import { expect } from 'vitest';
import { MORNING, OFFSET } from '../support/expertStage';
import { formingRow } from '../support/marketRows';
import { scene, type Scenario } from './scenario';

const TF = 300;

export const liveScenarios: readonly Scenario[] = [
  scene(
    'sends each candle when the first trade of the next one comes, with the candle before it',
    {},
    async ({ stage, witness, rows, next }) => {
      await stage.wait(2_000);
      // The second period has no trade and no candle.
      const played = [next(MORNING + TF), next(MORNING + 3 * TF), next(MORNING + 4 * TF)];
      for (const row of played) await stage.play(row);
      const bars = witness.link.of('bar').filter(({ prov }) => !prov);
      const series = [rows.at(-2)!, rows.at(-1)!, ...played];
      expect(bars).toHaveLength(3);
      bars.forEach(({ p, b }, at) => expect([p, b]).toEqual([series[at]![0], series[at + 1]]));
    },
  ),

  scene(
    'sends every candle that closed while it had no time, not only the last one',
    {},
    async ({ stage, witness, rows, next }) => {
      await stage.wait(2_000);
      const burst = [1, 2, 3, 4, 5].map((at) => next(MORNING + at * TF));
      await stage.do(...burst.map((row) => `candle ${row.join(' ')}`), 'advance 1000');
      const bars = witness.link.of('bar').filter(({ prov }) => !prov);
      const closed = [rows.at(-2)!, rows.at(-1)!, ...burst.slice(0, -1)];
      expect(bars.map(({ b }) => b)).toEqual(closed.slice(1));
      expect(bars.map(({ p }) => p)).toEqual(closed.slice(0, -1).map(([time]) => time));
    },
  ),

  scene(
    'shows the forming candle at most four times a second, only the latest, and only when it moves',
    { step: 50 },
    async ({ stage, witness, rows }) => {
      await stage.wait(1_000);
      const row = rows.at(-1)!;
      const before = witness.link.of('form').length;
      for (let trade = 0; trade < 100; trade++) {
        await stage.do(`candle ${[...formingRow(row, 0.5).slice(0, 5), 500 + trade, 9, 5].join(' ')}`);
        await stage.wait(20);
      }
      await stage.wait(2_000);
      const forms = witness.link.of('form').slice(before);
      expect(forms.length).toBeGreaterThanOrEqual(6);
      expect(forms.length).toBeLessThanOrEqual(10);
      expect(forms.at(-1)?.b[5]).toBe(599);
    },
  ),

  scene(
    "goes by the app's wish for fewer forming candles",
    { welcome: { since: 0, bars: 10, form_ms: 2_000 }, step: 100 },
    async ({ stage, witness, rows }) => {
      await stage.wait(1_000);
      for (let trade = 0; trade < 50; trade++) {
        await stage.do(`candle ${[...rows.at(-1)!.slice(0, 5), 1 + trade, 9, 5].join(' ')}`);
        await stage.wait(100);
      }
      expect(witness.link.of('form').length).toBeLessThanOrEqual(4);
    },
  ),

  scene(
    'beats every five seconds with clock, offset, connection and last quote',
    {},
    async ({ stage, witness }) => {
      await stage.do('tick 178000 178005 178000');
      await stage.wait(60_000);
      const beats = witness.link.of('hb');
      expect(beats.length).toBeGreaterThanOrEqual(11);
      expect(beats.length).toBeLessThanOrEqual(12);
      expect(
        beats
          .slice(1)
          .map(({ now }, at) => now - beats[at]!.now)
          .every((gap) => gap === 5 || gap === 6),
      ).toBe(true);
      expect(beats.at(-1)).toMatchObject({ off: OFFSET, conn: true, drop: 0, last: MORNING + 20 });
    },
  ),

  scene(
    "closes the session's last candle by the server's clock, as provisional, and later for good",
    {},
    async ({ stage, witness, rows, next }) => {
      await stage.waitUntil(MORNING + TF + 3);
      expect(witness.link.of('bar').filter(({ prov }) => prov)).toEqual([]);
      await stage.wait(2_000);
      const [provisional] = witness.link.of('bar').filter(({ prov }) => prov);
      expect(provisional).toMatchObject({ p: rows.at(-2)![0], prov: true, rev: false, b: rows.at(-1)! });
      await stage.wait(60_000);
      expect(witness.link.of('bar').filter(({ prov }) => prov)).toHaveLength(1);
      // The closing auction still trades in that candle; then comes the next day.
      const [time, open, high, low, , ticks, volume, spread] = rows.at(-1)!;
      const auction = [time, open, high, low, high, ticks + 1, volume, spread] as const;
      await stage.trade(auction);
      await stage.wait(10_000);
      expect(
        witness.link
          .of('bar')
          .filter(({ prov }) => prov)
          .map(({ b }) => b),
      ).toEqual([rows.at(-1), auction]);
      const forms = witness.link.of('form').length;
      await stage.wait(60_000);
      await stage.trade(next(MORNING + 86_400));
      expect(witness.link.of('bar').at(-1)).toMatchObject({ p: rows.at(-2)![0], prov: false, b: auction });
      expect(
        witness.link
          .of('form')
          .slice(0, forms)
          .every(({ b }) => b[0] <= time),
      ).toBe(true);
    },
  ),

  scene('shows no forming candle that it has called closed', {}, async ({ stage, witness, rows }) => {
    await stage.waitUntil(MORNING + TF + 10);
    const before = witness.link.of('form').length;
    await stage.trade([...rows.at(-1)!.slice(0, 5), 999, 99, 5] as never);
    await stage.wait(2_000);
    expect(witness.link.of('form')).toHaveLength(before);
  }),

  scene(
    'reads the last three candles again and sends what the server corrected',
    {},
    async ({ stage, witness, rows }) => {
      await stage.wait(6_000);
      expect(witness.link.of('bar')).toEqual([]);
      const corrected = rows.slice(-5, -1).map((row) => [...row.slice(0, 6), row[6] + 1, row[7]]);
      await stage.do(...corrected.map((row) => `revise ${row.join(' ')}`));
      await stage.wait(6_000);
      const bars = witness.link.of('bar');
      expect(bars.map(({ rev, b }) => [rev, b])).toEqual(corrected.slice(1).map((row) => [true, row]));
      expect(bars.map(({ p }) => p)).toEqual(rows.slice(-5, -2).map(([time]) => time));
      await stage.wait(20_000);
      expect(witness.link.of('bar')).toHaveLength(3);
    },
  ),

  scene(
    'proves the last three candles to an app that knew them before this expert ran',
    { welcome: null },
    async ({ stage, witness, rows }) => {
      witness.link.say({ v: 1, t: 'welcome', since: rows.at(-2)![0], bars: 5_000, form_ms: 250 });
      await stage.wait(7_000);
      const bars = witness.link.of('bar');
      expect(bars.map(({ b }) => b)).toEqual(rows.slice(-4, -2));
      expect(bars.every(({ rev }) => rev)).toBe(true);
      await stage.wait(20_000);
      expect(witness.link.of('bar')).toHaveLength(2);
    },
  ),

  scene(
    'sends only candles and heartbeats while the app is 2,000 lines behind, and counts what it left out',
    {
      ackEvery: 0,
      step: 300,
      seconds: 14_400,
      serverNow: MORNING + 20,
    },
    async ({ stage, witness, rows, next }) => {
      await stage.wait(1_000);
      // The app keeps talking, so the link stays, but acknowledges nothing.
      const trade = async (count: number): Promise<void> => {
        for (let at = 0; at < count; at++) {
          if (at % 20 === 0) witness.link.say({ t: 'ack', n: 0, last: 0 });
          await stage.terminal.do(
            `candle ${[...rows.at(-1)!.slice(0, 5), at, 9, 5].join(' ')}`,
            'advance 300',
          );
        }
      };
      await trade(4_300);
      await stage.wait(300);
      const sent = witness.link.of('form').length;
      expect(witness.link.lines.filter(({ t }) => t !== 'hb' && t !== 'bar').at(-1)!.n).toBeLessThanOrEqual(
        2_002,
      );
      await trade(100);
      await stage.wait(300);
      expect(witness.link.of('form')).toHaveLength(sent);
      expect(witness.link.of('hb').at(-1)?.drop).toBeGreaterThan(50);
      await stage.trade(next(MORNING + 14_400));
      expect(witness.link.of('bar').at(-1)).toMatchObject({ prov: false, p: rows.at(-2)![0] });
      witness.link.say({ t: 'need', rid: 3, from: rows.at(-3)![0] });
      await stage.wait(6_000);
      expect(witness.link.of('hist').filter(({ rid }) => rid === 3)).toEqual([]);
      witness.link.say({ t: 'ack', n: witness.link.lines.length, last: 0 });
      await stage.wait(2_000);
      expect(witness.link.of('hist').filter(({ rid }) => rid === 3)).not.toEqual([]);
      await trade(5);
      expect(witness.link.of('form').length).toBeGreaterThan(sent);
    },
  ),

  scene(
    'tells a new offset of the server at once, and is not fooled by clocks that are seconds apart',
    {},
    async ({ stage, witness }) => {
      await stage.wait(6_000);
      await stage.do('set offset -7200');
      await stage.wait(1_500);
      expect(witness.link.of('hb').map(({ off }) => off)).toEqual([-10_800, -7_200]);
      await stage.do('set offset -7190');
      await stage.wait(6_000);
      expect(witness.link.of('hb').map(({ off }) => off)).toEqual([-10_800, -7_200, -7_200]);
    },
  ),
];
