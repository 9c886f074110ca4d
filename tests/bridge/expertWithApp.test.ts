import { describe, expect, it } from 'vitest';
import { terminalFolder } from '../support/terminalFolder';
import { asStored, SYMBOL, TF, withApp, type AppSceneOptions } from './scenarios/withApp';
import { MORNING, TOKEN } from './support/expertStage';
import type { Row } from './support/scriptedTerminal';
import { useTerminal } from './support/useExpert';

describe('the expert and the app', () => {
  const terminal = useTerminal();
  const second = useTerminal();
  const scene = (more: Partial<AppSceneOptions> = {}): AppSceneOptions => ({
    root: terminalFolder(),
    terminal: terminal(),
    ...more,
  });

  it("fill an empty app with the terminal's history, quietly", () =>
    withApp(scene({ past: 1_500 }), async ({ app, stage, rows }) => {
      await stage.wait(10_000);

      expect(app.candles(SYMBOL, 'M5')).toEqual(asStored(rows.slice(0, -1)));
      expect(app.status.sessions).toMatchObject([
        { key: { symbol: SYMBOL, timeframe: 'M5' }, broker: 'XP', feed: { state: 'live' } },
      ]);
      expect(app.alerts(SYMBOL, 'M5').filter(({ reason }) => reason === null)).toEqual([]);
    }));

  it('take up where they stopped, whichever of them was away', () =>
    withApp(scene(), async ({ app, stage, rows, next }) => {
      await stage.wait(10_000);
      const played: Row[] = [];
      for (const [at, how] of (['clean', 'kill', 'clean'] as const).entries()) {
        const missed = [next(MORNING + (3 * at + 1) * TF), next(MORNING + (3 * at + 2) * TF)];
        await app.stop(how);
        for (const row of missed) await stage.play(row);
        await app.start();
        const seen = next(MORNING + (3 * at + 3) * TF);
        await stage.play(seen);
        played.push(...missed, seen);
      }
      await stage.do('deinit 5', 'init');
      const last = next(MORNING + 10 * TF);
      await stage.play(last);

      expect(app.candles(SYMBOL, 'M5')).toEqual(asStored([...rows, ...played]));
      // Only what was missing came again: hello, one history, the rest are candles, heartbeats and moments.
      expect(app.status.counters).toMatchObject({ badLines: 0, quarantinedRows: 0 });
    }));

  it('close a hole that a refused candle leaves, without asking for ever', () =>
    withApp(scene(), async ({ app, stage, rows, next }) => {
      await stage.wait(10_000);
      const [time, open, high, low, close, ...volumes] = next(MORNING + TF);
      const offGrid = [time, open, high + 1, low, close, ...volumes] as unknown as Row;
      const later = [2, 3, 4, 5].map((at) => next(MORNING + at * TF));
      for (const row of [offGrid, ...later]) await stage.play(row);

      expect(app.candles(SYMBOL, 'M5')).toEqual(asStored([...rows, ...later.slice(0, -1)]));
      expect(app.status.sessions).toMatchObject([{ feed: { state: 'live' } }]);
      expect(app.status.sessions[0]?.lines).toBeLessThan(400);
      expect(app.status.counters.connections).toBe(1);
    }));

  it("call a session's last candle closed in time, and replace it by the final one", () =>
    withApp(scene(), async ({ app, stage, rows, next }) => {
      await stage.wait(10_000);
      const [time, open, high, low, close, ticks, volume, spread] = rows.at(-1)!;
      await stage.waitUntil(MORNING + TF + 10);
      expect(app.candles(SYMBOL, 'M5')).toEqual(asStored(rows));
      const alerts = app.alerts(SYMBOL, 'M5');

      const auction: Row = [time, open, high, low, close, ticks + 7, volume + 900, spread];
      await stage.trade(auction);
      await stage.wait(3_600_000);
      const tomorrow = next(MORNING + 86_400);
      await stage.do(`advance 1000`);
      await stage.trade(tomorrow);
      await stage.wait(10_000);

      expect(app.candles(SYMBOL, 'M5')).toEqual(asStored([...rows.slice(0, -1), auction]));
      expect(app.alerts(SYMBOL, 'M5')).toEqual(alerts);
    }));

  it("record what yesterday's last candle would have alerted, and sound none of it in the morning", () =>
    withApp(scene({ stage: { serverNow: MORNING + 14 * 3_600 } }), async ({ app, stage, rows, next }) => {
      const [time, open, , low, , ...rest] = rows.at(-1)!;
      const jump: Row = [time, open, open + 4_000, low, open + 4_000, ...rest];
      await stage.do('deinit 1', `revise ${jump.join(' ')}`, 'init');
      await stage.wait(10_000);
      await stage.trade(next(MORNING + 23 * 3_600));
      await stage.wait(10_000);

      expect(app.candles(SYMBOL, 'M5').at(-1)).toEqual(asStored([jump])[0]);
      const alerts = app
        .alerts(SYMBOL, 'M5')
        .filter(({ candleTime }) => candleTime === asStored([jump])[0]!.time);
      expect(alerts.length).toBeGreaterThan(0);
      expect(new Set(alerts.map(({ reason }) => reason))).toEqual(new Set(['historical']));
    }));

  it('correct what the server corrects, and alert on none of it again', () =>
    withApp(scene(), async ({ app, stage, rows }) => {
      await stage.wait(10_000);
      const alerts = app.alerts(SYMBOL, 'M5').length;
      const corrected = rows
        .slice(-4, -1)
        .map(([time, open, high, low, close, ...rest]): Row => [time, open, high + 400, low, close, ...rest]);
      await stage.do(...corrected.map((row) => `revise ${row.join(' ')}`));
      await stage.wait(10_000);

      expect(app.candles(SYMBOL, 'M5')).toEqual(asStored([...rows.slice(0, -4), ...corrected]));
      expect(app.alerts(SYMBOL, 'M5')).toHaveLength(alerts);
    }));

  it('keep a wrong token out without locking the door, and let the right one in at once', () =>
    withApp(scene({ token: 'a0'.repeat(32) }), async ({ app, stage }) => {
      await stage.wait(240_000);
      expect(app.status.counters.authFailures).toBeGreaterThanOrEqual(6);
      expect(app.status.coolDownUntil).toBeNull();
      expect(terminal().journal.filter((line) => line.includes('não aceitou o token'))).toHaveLength(1);
      expect(app.notices.some(({ text }) => text.pt.includes('token'))).toBe(true);
      expect(app.status.sessions).toEqual([]);

      await stage.do('deinit 5', `input InpToken ${'a0'.repeat(32)}`, 'init');
      await stage.wait(10_000);
      expect(app.status.sessions).toHaveLength(1);
      await stage.do(`input InpToken ${TOKEN}`);
    }));

  it('wait for a terminal that still loads its history', () =>
    withApp(
      scene({ past: 400, stage: { prepare: ['set visible 12', 'set synchronized 0'] } }),
      async ({ app, stage, rows }) => {
        await stage.wait(20_000);
        expect(app.status.sessions).toMatchObject([{ feed: { state: 'repairing' } }]);
        await stage.do('set visible 100');
        await stage.wait(10_000);
        await stage.do('set visible -1', 'set synchronized 1');
        await stage.wait(30_000);

        expect(app.candles(SYMBOL, 'M5')).toEqual(asStored(rows.slice(0, -1)));
        expect(app.status.sessions).toMatchObject([{ feed: { state: 'live' } }]);
      },
    ));

  it('show the states a trader has to know', () =>
    withApp(scene(), async ({ app, stage, rows, next }) => {
      const state = (): string | undefined => app.status.sessions[0]?.feed.state;
      await stage.trade(rows.at(-1)!);
      await stage.wait(10_000);
      expect(state()).toBe('live');
      await stage.wait(120_000);
      expect(state()).toBe('quiet');
      await stage.do('set online 0');
      await stage.wait(10_000);
      expect(state()).toBe('terminal-offline');
      await stage.do('set online 1');
      await stage.trade(next(MORNING + TF));
      await stage.wait(10_000);
      expect(state()).toBe('live');
      await stage.do('deinit 1');
      expect(app.status.sessions).toEqual([]);
    }));

  it('let one of two charts of the same symbol speak, and the other one when it is gone', () =>
    withApp(scene(), async ({ app, stage, rows, another }) => {
      await stage.wait(10_000);
      const other = await another(second());
      await other.attach();
      await stage.wait(1_000);
      await other.wait(1_000);
      expect(app.status.sessions).toHaveLength(1);
      expect(second().journal.at(-1)).toContain('outro VigiaBridge já envia WIN$N M5');

      await stage.do('deinit 1');
      for (let seconds = 0; seconds < 40; seconds += 10) {
        await stage.wait(10_000);
        await other.wait(10_000);
      }
      expect(app.status.sessions).toHaveLength(1);
      expect(second().journal.at(-1)).not.toContain('outro');
      expect(app.candles(SYMBOL, 'M5')).toEqual(asStored(rows.slice(0, -1)));
      await other.end();
    }));

  it("go through a change of the server's offset without losing or moving a candle", () =>
    withApp(
      scene({ stage: { offset: 7_200, serverNow: MORNING + 20 } }),
      async ({ app, stage, rows, next }) => {
        await stage.wait(10_000);
        const before = [next(MORNING + TF), next(MORNING + 2 * TF)];
        for (const row of before) await stage.play(row);
        // Summer time begins on the server: its clock jumps an hour, the world does not.
        await stage.waitUntil(MORNING + 3 * TF);
        await stage.changeOffset(10_800);
        const summer = next(MORNING + 3 * TF + 3_600);
        await stage.trade(summer);
        await stage.wait(10_000);
        const after = [4, 5].map((at) => next(MORNING + at * TF + 3_600));
        for (const row of after) await stage.play(row);
        // The terminal keeps the old candles at the times they had.
        const stored = [...asStored([...rows, ...before], 7_200), ...asStored([summer, after[0]!], 10_800)];
        expect(app.candles(SYMBOL, 'M5')).toEqual(stored);
        expect(app.status.counters).toMatchObject({ quarantinedRows: 0, connections: 1 });
      },
    ));
});
