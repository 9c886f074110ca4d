import { expect } from 'vitest';
import { MORNING } from '../support/expertStage';
import type { ScriptedTerminal } from '../support/scriptedTerminal';
import { historyRows, scene, type Scenario } from './scenario';

const TF = 300;

/** How often the expert has tried to connect so far, and when (its own milliseconds). */
async function attempts(
  terminal: ScriptedTerminal,
): Promise<{ readonly now: number; readonly count: number }> {
  const [line = ''] = await terminal.do('clock');
  const [, now, count] = line.split(' ').map(Number);
  return { now: now ?? NaN, count: count ?? NaN };
}

/** The pauses between attempts while nobody answers, ms, from the end of one to the start of the next. */
async function pauses(terminal: ScriptedTerminal, wanted: number): Promise<number[]> {
  const found: number[] = [];
  let last = await attempts(terminal);
  while (found.length < wanted) {
    await terminal.do('advance 100');
    const next = await attempts(terminal);
    if (next.count === last.count) continue;
    found.push(next.now - last.now);
    last = next;
  }
  return found;
}

export const failureScenarios: readonly Scenario[] = [
  scene(
    'calls again after 1, 2, 4, 8, 16 and then every 30 seconds, with up to a quarter more',
    { silentApp: true },
    async ({ terminal }) => {
      const waited = await pauses(terminal, 9);
      const due = [1, 2, 4, 8, 16, 30, 30, 30, 30].map((seconds) => seconds * 1000);
      // An attempt itself takes the 500 ms of the connect timeout, and the timer has its 100 ms.
      waited.forEach((pause, at) => {
        expect(pause).toBeGreaterThanOrEqual(due[at]!);
        expect(pause).toBeLessThanOrEqual(due[at]! * 1.25 + 800);
      });
      expect(new Set(waited.slice(5)).size).toBeGreaterThan(1);
      expect(terminal.journal.filter((line) => line.includes('não atende em 127.0.0.1:9'))).toHaveLength(1);
    },
  ),

  scene('starts again with one second once it was welcomed', {}, async ({ stage, terminal, witness }) => {
    for (let round = 0; round < 3; round++) {
      await stage.wait(1_000);
      await stage.do('cut');
      const { count } = await attempts(terminal);
      await stage.wait(1_600);
      expect((await attempts(terminal)).count).toBe(count + 1);
      expect(witness.links).toHaveLength(round + 2);
    }
  }),

  scene(
    'gives up on a program that does not welcome it within 5 seconds',
    { welcome: null, ackEvery: 0 },
    async ({ stage, terminal, witness }) => {
      await stage.wait(4_500);
      expect(witness.links).toHaveLength(1);
      expect(witness.link.closed).toBe(false);
      await stage.wait(1_500);
      expect(witness.links[0]?.closed).toBe(true);
      expect(terminal.journal.at(-1)).toContain('não respondeu em 5 segundos');
      await stage.wait(1_000);
      expect(witness.links).toHaveLength(2);
    },
  ),

  scene(
    'drops an app that has been silent for 30 seconds',
    { ackEvery: 0 },
    async ({ stage, terminal, witness }) => {
      await stage.wait(28_000);
      expect(witness.link.closed).toBe(false);
      await stage.wait(4_000);
      expect(witness.links[0]?.closed).toBe(true);
      expect(terminal.journal.some((line) => line.includes('calado há 30 segundos'))).toBe(true);
    },
  ),

  scene('stays with an app that only acknowledges', { ackEvery: 1 }, async ({ stage, witness }) => {
    await stage.wait(120_000);
    expect(witness.links).toHaveLength(1);
  }),

  scene('notices a link that died without a word', {}, async ({ stage, witness }) => {
    await stage.wait(2_000);
    await stage.do('set frozen 1');
    await stage.wait(33_000);
    expect(witness.links[0]?.closed).toBe(true);
    await stage.do('set frozen 0');
    await stage.wait(10_000);
    expect(witness.links.length).toBeGreaterThanOrEqual(2);
    expect(historyRows(witness, 0).length).toBeGreaterThan(0);
  }),

  scene(
    'sends whole lines through a socket that takes a few bytes at a time',
    { prepare: ['set short 37'] },
    async ({ stage, witness, rows }) => {
      await stage.wait(3_000);
      expect(historyRows(witness, 0)).toEqual(rows.slice(0, -1).slice(-100));
    },
  ),

  scene(
    'moves its cursor only behind what was sent: a candle that got stuck comes again',
    { welcome: { since: MORNING - TF, bars: 10 }, emptyPercent: 0 },
    async ({ stage, witness, rows, next }) => {
      await stage.wait(2_000);
      witness.manners.welcome = { since: MORNING - TF, bars: 10 };
      await stage.waitUntil(MORNING + TF);
      await stage.do('set stalled 1');
      await stage.do(`candle ${next(MORNING + TF).join(' ')}`, 'advance 1500', 'set stalled 0');
      await stage.wait(5_000);
      expect(witness.links).toHaveLength(2);
      expect(witness.links[0]?.of('bar').filter(({ rev }) => !rev)).toEqual([]);
      expect(historyRows(witness, 0)).toEqual(rows.slice(-2));
    },
  ),

  // Wherever the wire is cut, even in the middle of a line, the next connection tells everything the app has not got.
  ...[1, 60, 399, 400, 401, 2_000, 5_000, 9_000, 14_500, 21_000, 26_000].map((bytes) =>
    scene(
      `survives a cut after ${bytes} bytes`,
      { past: 700, welcome: { since: 'stored', bars: 600 }, attached: false },
      async ({ stage, witness, rows }) => {
        await stage.do(`set cutafter ${bytes}`);
        await stage.attach();
        await stage.wait(6_000);
        const [first, second] = witness.links;
        expect(first?.closed).toBe(true);
        const got = first?.of('hist').flatMap(({ bars }) => bars) ?? [];
        const later = second?.of('hist').flatMap(({ bars }) => bars) ?? [];
        if (got.length > 0) expect(later[0]).toEqual(got.at(-1));
        expect([...got.slice(0, -1), ...later]).toEqual(rows.slice(0, -1).slice(-600));
      },
    ),
  ),

  scene(
    'understands lines that come in pieces and several at once',
    { welcome: null, step: 100 },
    async ({ stage, witness, rows }) => {
      const text =
        '{"v":1,"at":"noon","t":"welcome","sinces":5,"since":0,"bars":20,"form_ms":250,"later":"\\u00e9 \\"t\\":\\"bye\\""}\n{"t":"news","x":null}\n\n{"broken\n';
      for (const piece of [text.slice(0, 1), text.slice(1, 30), text.slice(30, 31), text.slice(31)]) {
        witness.link.say(piece);
        await stage.wait(300);
      }
      expect(historyRows(witness, 0)).toEqual(rows.slice(0, -1).slice(-20));
    },
  ),

  scene('refuses a line that does not end', {}, async ({ stage, terminal, witness }) => {
    await stage.wait(1_000);
    const [first] = witness.links;
    first?.say('x'.repeat(5_000));
    await stage.wait(2_000);
    expect(first?.of('err')).toMatchObject([{ code: 'proto', fatal: true }]);
    expect(first?.closed).toBe(true);
    expect(terminal.journal.some((line) => line.includes('não fala como o Vigia'))).toBe(true);
  }),

  scene(
    'keeps still while the terminal is offline, and sends what it missed when its history is back',
    { emptyPercent: 0 },
    async ({ stage, witness, rows, next }) => {
      await stage.wait(2_000);
      await stage.do('set online 0');
      const missed = [1, 2, 3, 4].map((at) => next(MORNING + at * TF));
      const [time, open, high, low, close, ticks, volume, spread] = rows.at(-1)!;
      const whole = [time, open, high + 50, low, close, ticks + 9, volume + 9, spread];
      await stage.do(`candle ${whole.join(' ')}`);
      for (const row of missed) {
        await stage.waitUntil(row[0]);
        await stage.trade(row);
      }
      expect(witness.link.of('hb').at(-1)?.conn).toBe(false);
      expect(witness.link.of('bar')).toEqual([]);
      // Back again: the first tick comes before the missed candles do.
      const now = next(MORNING + 5 * TF);
      await stage.waitUntil(now[0]);
      await stage.do('set online 1', `candle ${now.join(' ')}`);
      await stage.wait(2_000);
      await stage.do('fill');
      await stage.wait(8_000);
      const bars = witness.link.of('bar').filter(({ rev }) => !rev);
      expect(bars.map(({ b }) => b)).toEqual([whole, ...missed]);
      expect(bars.map(({ p }) => p)).toEqual(
        [rows.at(-2)!, whole, ...missed.slice(0, -1)].map((row) => row[0]),
      );
      expect(witness.link.of('hb').at(-1)?.conn).toBe(true);
    },
  ),

  scene(
    'notices when the server fills a hole late, and sends all from before it',
    { emptyPercent: 0, welcome: { since: 0, bars: 100 } },
    async ({ stage, witness, rows, next }) => {
      await stage.wait(2_000);
      const [hidden, later, last] = [next(MORNING + TF), next(MORNING + 2 * TF), next(MORNING + 3 * TF)];
      await stage.waitUntil(last[0]);
      await stage.do(
        `candle ${hidden.join(' ')}`,
        `hide ${hidden[0]} ${hidden[0]}`,
        `candle ${later.join(' ')}`,
        `candle ${last.join(' ')}`,
      );
      await stage.wait(10_000);
      expect(witness.link.of('bar').flatMap(({ prov, b }) => (prov ? [] : [b]))).toEqual([
        rows.at(-1),
        later,
      ]);
      witness.manners.welcome = { since: later[0], bars: 100 };
      await stage.do('fill');
      await stage.wait(10_000);
      expect(witness.links[0]?.of('bye')).toMatchObject([{ why: 'history-filled' }]);
      expect(witness.links).toHaveLength(2);
      const again = historyRows(witness, 0);
      expect(again.slice(-4)).toEqual([rows.at(-2), rows.at(-1), hidden, later]);
      await stage.wait(60_000);
      expect(witness.links).toHaveLength(2);
    },
  ),

  scene(
    'sends a candle that appears behind a provisional one as history, where it still counts',
    { emptyPercent: 0, welcome: { since: 'stored', bars: 100 } },
    async ({ stage, witness, rows, next }) => {
      await stage.wait(2_000);
      const [hidden, later] = [next(MORNING + TF), next(MORNING + 2 * TF)];
      await stage.waitUntil(later[0]);
      await stage.do(
        `candle ${hidden.join(' ')}`,
        `hide ${hidden[0]} ${hidden[0]}`,
        `candle ${later.join(' ')}`,
      );
      await stage.wait((TF + 10) * 1000);
      expect(witness.link.of('bar').at(-1)).toMatchObject({ prov: true, p: rows.at(-1)![0], b: later });
      await stage.do('fill');
      await stage.wait(10_000);
      expect(witness.links).toHaveLength(2);
      expect(historyRows(witness, 0)).toContainEqual(hidden);
    },
  ),
];
