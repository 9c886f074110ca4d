import { expect } from 'vitest';
import { MORNING } from '../support/expertStage';
import { historyRows, scene, type Scenario } from './scenario';

/** Candles that a terminal at rest would give for `since`. */
const TF = 300;

export const historyScenarios: readonly Scenario[] = [
  scene(
    'sends the newest candles it is asked for, in chunks that join, and never the forming one',
    {
      past: 2_000,
      welcome: { since: 0, bars: 1_000 },
    },
    async ({ stage, witness, rows }) => {
      await stage.wait(2_000);
      const hist = witness.link.of('hist');
      const closed = rows.slice(0, -1);
      expect(historyRows(witness, 0)).toEqual(closed.slice(-1_000));
      expect(hist.map(({ bars }) => bars.length)).toEqual([300, 300, 300, 100]);
      expect(hist.map(({ end }) => end)).toEqual([false, false, false, true]);
      expect(hist.map(({ p }) => p)).toEqual([1001, 701, 401, 101].map((back) => closed.at(-back)![0]));
      expect(hist.every(({ sync, partial, rid }) => sync && !partial && rid === 0)).toBe(true);
    },
  ),

  scene(
    'says that it has less than was asked for, after the terminal had time to load',
    {
      past: 120,
      welcome: { since: 0, bars: 1_000 },
      inputs: { InpLanguage: 2 },
    },
    async ({ stage, terminal, witness, rows }) => {
      await stage.wait(2_000);
      expect(witness.link.of('hist')).toHaveLength(0);
      await stage.wait(2_000);
      expect(witness.link.of('hist')).toMatchObject([{ partial: true, sync: true, end: true, p: 0 }]);
      expect(historyRows(witness, 0)).toEqual(rows.slice(0, -1));
      expect(terminal.journal.at(-1)).toContain('Max bars in chart');
    },
  ),

  scene(
    'keeps to the history limit of its input',
    { welcome: { since: 0, bars: 300 }, inputs: { InpHistory: 50 } },
    async ({ stage, witness, rows }) => {
      await stage.wait(1_000);
      expect(historyRows(witness, 0)).toEqual(rows.slice(0, -1).slice(-50));
    },
  ),

  scene(
    "pages below the terminal's limit of bars",
    {
      past: 900,
      welcome: { since: 0, bars: 5_000 },
      prepare: ['set maxbars 600'],
    },
    async ({ stage, witness, rows }) => {
      await stage.wait(5_000);
      expect(historyRows(witness, 0)).toEqual(rows.slice(0, -1).slice(-599));
    },
  ),

  scene(
    'resumes with the candle that the app has, and sends all after it',
    { welcome: null },
    async ({ stage, witness, rows }) => {
      const since = rows.at(-40)![0];
      witness.link.say({ v: 1, t: 'welcome', since, bars: 5_000, form_ms: 250 });
      await stage.wait(1_000);
      expect(historyRows(witness, 0)).toEqual(rows.slice(-40, -1));
      expect(witness.link.of('hist')).toMatchObject([{ p: rows.at(-41)![0], end: true, partial: false }]);
    },
  ),

  scene(
    'resumes over nights and weekends without a candle',
    { past: 30, emptyPercent: 0, welcome: null, attached: false },
    async ({ stage, witness, rows }) => {
      const friday = MORNING - 4 * 86_400;
      const older = rows.slice(0, 10).map((row, at) => [friday + at * TF, ...row.slice(1)] as const);
      // The series so far is replaced by ten candles on Friday and ten of this morning.
      await stage.do(`hide 0 ${rows.at(-11)![0] - 1}`, ...older.map((row) => `candle ${row.join(' ')}`));
      await stage.attach();
      witness.link.say({ v: 1, t: 'welcome', since: older[3]![0], bars: 5_000, form_ms: 250 });
      await stage.wait(1_000);
      expect(historyRows(witness, 0)).toEqual([...older.slice(3), ...rows.slice(-11, -1)]);
    },
  ),

  scene(
    "sends what it has when the app's last candle is not in the terminal any more",
    { past: 50, emptyPercent: 0, welcome: null },
    async ({ stage, witness, rows }) => {
      witness.link.say({ v: 1, t: 'welcome', since: rows[0]![0] - 7_200, bars: 5_000, form_ms: 250 });
      await stage.wait(15_000);
      expect(historyRows(witness, 0)).toEqual(rows.slice(0, -1));
      expect(witness.link.of('hist')[0]).toMatchObject({ p: 0, partial: true });
    },
  ),

  scene(
    'has nothing to add when the app has the provisional candle already, and sends the final one later',
    {
      welcome: { since: MORNING, bars: 5_000 },
    },
    async ({ stage, witness, rows, next }) => {
      await stage.wait(1_000);
      expect(witness.link.of('hist')).toMatchObject([{ bars: [], end: true, p: rows.at(-2)![0] }]);
      await stage.waitUntil(MORNING + TF);
      await stage.trade(next(MORNING + TF));
      const bars = witness.link.of('bar').filter(({ rev }) => !rev);
      expect(bars).toMatchObject([{ p: rows.at(-2)![0], prov: false, b: rows.at(-1)! }]);
    },
  ),

  scene(
    'answers a need with that part of its history, and goes on with live candles',
    {},
    async ({ stage, witness, rows, next }) => {
      await stage.wait(1_000);
      witness.link.say({ t: 'need', rid: 7, from: rows.at(-30)![0] });
      await stage.wait(1_000);
      expect(historyRows(witness, 7)).toEqual(rows.slice(-30, -1));
      expect(witness.link.of('hist').at(-1)).toMatchObject({ rid: 7, end: true });
      await stage.waitUntil(MORNING + TF);
      await stage.trade(next(MORNING + TF));
      expect(witness.link.of('bar').filter(({ rev }) => !rev)).toMatchObject([
        { p: rows.at(-2)![0], b: rows.at(-1)! },
      ]);
    },
  ),

  scene(
    'lets a later need replace an earlier one',
    {
      past: 3_000,
      welcome: { since: 0, bars: 10 },
      step: 100,
    },
    async ({ stage, witness, rows }) => {
      await stage.wait(1_000);
      witness.link.say({ t: 'need', rid: 1, from: rows[0]![0] });
      witness.link.say({ t: 'need', rid: 2, from: rows.at(-5)![0] });
      await stage.wait(2_000);
      expect(historyRows(witness, 1)).toEqual([]);
      expect(historyRows(witness, 2)).toEqual(rows.slice(-5, -1));
    },
  ),

  scene(
    'waits for history that is still loading, and says so when it must not wait longer',
    {
      past: 600,
      welcome: { since: 0, bars: 500 },
      prepare: ['set synchronized 0', 'set visible 20'],
    },
    async ({ stage, witness, rows }) => {
      await stage.wait(9_000);
      expect(witness.link.of('hist')).toHaveLength(0);
      expect(witness.link.of('hb').length).toBeGreaterThan(0);
      await stage.wait(3_000);
      expect(witness.link.of('hist')).toMatchObject([{ sync: false, partial: true, end: true }]);
      witness.link.say({ t: 'need', rid: 1, from: rows.at(-500)![0] });
      await stage.wait(3_000);
      await stage.do('set visible -1', 'set synchronized 1');
      await stage.wait(3_000);
      expect(historyRows(witness, 1)).toEqual(rows.slice(-500, -1));
      expect(witness.link.of('hist').at(-1)).toMatchObject({ sync: true, partial: false });
    },
  ),

  scene(
    'has no history at all yet, and sends it when it comes',
    { past: 0, emptyPercent: 0, prepare: ['hide 0 9999999999', 'set synchronized 0'] },
    async ({ stage, witness, rows, next }) => {
      await stage.wait(2_000);
      expect(witness.link.of('hello')[0]?.cur).toBe(0);
      await stage.do('fill', 'set synchronized 1');
      await stage.wait(5_000);
      await stage.waitUntil(MORNING + TF);
      await stage.trade(next(MORNING + TF));
      expect(witness.link.of('bar')).toMatchObject([{ p: 0, b: rows[0]! }]);
    },
  ),

  // A candle may arrive between any two calls for history; whatever the call, none is lost and none comes twice.
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16].map((calls) =>
    scene(
      `loses nothing when a candle arrives in the middle of reading history (after ${calls} calls)`,
      {
        past: 700,
        welcome: { since: 0, bars: 600 },
        attached: false,
        serverNow: MORNING + TF,
      },
      async ({ stage, witness, rows, next }) => {
        const arriving = next(MORNING + TF);
        await stage.do('init', 'advance 100', `ambush ${calls} ${arriving.join(' ')}`);
        await stage.wait(10_000);
        const later = next(MORNING + 2 * TF);
        await stage.waitUntil(later[0]);
        await stage.trade(later);
        const bars = witness.link
          .of('bar')
          .filter(({ rev, prov }) => !rev && !prov)
          .map(({ b }) => b);
        const got = [...historyRows(witness, 0), ...bars];
        expect(got.slice(-600)).toEqual([...rows, arriving].slice(-600));
        expect(new Set(got.map(([time]) => time)).size).toBe(got.length);
      },
    ),
  ),
];
