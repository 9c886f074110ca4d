import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { terminalCandles, TEST_KEY } from '../../support/terminalCandles';
import { openRig, TEST_OPENING, type Rig } from '../../support/terminalRig';

/** Makes one table refuse every new row, as a bad disk would, from outside the program under test. */
function breakTable(rig: Rig, table: string): () => void {
  const run = (sql: string): void => {
    const db = new Database(rig.folder.database);
    db.exec(sql);
    db.close();
  };
  run(`CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'broken'); END`);
  return () => run('DROP TRIGGER broken');
}

/** The first candle of the series that leads to a delivered alert. */
function firstAlarming(): number {
  const rig = openRig();
  rig.feed(terminalCandles(300));
  const [alert] = rig.alerts().filter(({ reason }) => reason === null);
  return terminalCandles(300).findIndex(({ time }) => time === alert!.candleTime);
}

describe('a write that the disk refuses', () => {
  const candles = terminalCandles(300);

  it.each(['alerts', 'outbox', 'audit', 'alert_deliveries', 'candles'])(
    'in %s leaves neither candle nor alert, and the candle can come again',
    (table) => {
      const at = firstAlarming();
      const rig = openRig();
      rig.feed(candles.slice(0, at));
      const mend = breakTable(rig, table);

      const refused = rig.apply(candles[at]!, { previousTime: candles[at - 1]!.time });

      expect(refused).toEqual({ kind: 'rejected', reason: 'storage-failed' });
      expect(rig.storage.candles.last(1)).toEqual(candles[at - 1]);
      expect(rig.alerts()).toEqual([]);
      expect(rig.events.filter(({ type }) => type === 'alert')).toEqual([]);

      mend();
      const accepted = rig.apply(candles[at]!, { previousTime: candles[at - 1]!.time });

      expect(accepted).toEqual({ kind: 'appended', alerts: 1 });
      expect(rig.alerts()).toHaveLength(1);
    },
  );

  it('is told to the trader once, and so is its end', () => {
    const rig = openRig();
    rig.feed(candles.slice(0, 10));
    const mend = breakTable(rig, 'candles');
    for (let attempt = 0; attempt < 3; attempt++) rig.apply(candles[10]!);
    mend();
    rig.feed(candles.slice(10, 20));

    const notices = rig.events.filter((event) => event.type === 'notice').map(({ notice }) => notice);
    expect(notices.map(({ code, level }) => [code, level])).toEqual([
      ['storage-refused', 'error'],
      ['storage-recovered', 'info'],
    ]);
    expect(notices[0]?.text.en).toContain('No new alert is raised until the database writes again.');
    expect(notices[0]?.text.pt).toContain('nenhum alerta novo sai');
    expect(rig.pipeline.terminal.snapshot().notices).toEqual(notices);
  });

  it('of a whole chunk takes the whole chunk back', () => {
    const rig = openRig();
    rig.feed(candles.slice(0, 100));
    const mend = breakTable(rig, 'alerts');
    const chunk = {
      candles: candles.slice(100),
      previousTime: candles[99]!.time,
      end: true,
      origin: 'backfill',
      liveFrom: Infinity,
      receivedAt: rig.time.now(),
    } as const;

    const refused = rig.pipeline.market.backfill(TEST_KEY, chunk);

    expect(refused.appended).toBe(0);
    expect(refused.rejected).toHaveLength(200);
    expect(new Set(refused.rejected.map(({ reason }) => reason))).toEqual(new Set(['storage-failed']));
    expect(rig.storage.candles.count(1)).toBe(100);

    mend();
    expect(rig.pipeline.market.backfill(TEST_KEY, chunk)).toMatchObject({ appended: 200, rejected: [] });
  });

  it('does not change what is found in the end', () => {
    const undisturbed = openRig();
    undisturbed.feed(candles);
    const rig = openRig();
    candles.forEach((candle, at) => {
      const previousTime = candles[at - 1]?.time ?? null;
      if (at % 29 === 0) {
        const mend = breakTable(rig, 'candles');
        rig.apply(candle, { previousTime });
        mend();
      }
      rig.apply(candle, { previousTime });
    });
    expect(rig.alerts().map(({ key, confidence }) => [key, confidence])).toEqual(
      undisturbed.alerts().map(({ key, confidence }) => [key, confidence]),
    );
  });

  it('because another program holds the file is a refusal that passes', () => {
    const rig = openRig();
    rig.feed(candles.slice(0, 10));
    const other = new Database(rig.folder.database);
    other.exec('BEGIN IMMEDIATE');

    expect(rig.apply(candles[10]!)).toEqual({ kind: 'rejected', reason: 'storage-failed' });
    expect(rig.pipeline.terminal.snapshot().notices.at(-1)?.code).toBe('storage-locked');
    expect(rig.apply(candles[10]!)).toEqual({ kind: 'rejected', reason: 'storage-failed' });

    other.exec('ROLLBACK');
    other.close();
    expect(rig.apply(candles[10]!)).toMatchObject({ kind: 'appended' });
  });

  it('of a series that a source announces is made good with the next candle', () => {
    const rig = openRig({ opening: null });
    const mend = breakTable(rig, 'series');
    expect(rig.pipeline.market.openSeries(TEST_OPENING)).toEqual({ last: null, count: 0 });
    expect(rig.apply(candles[0]!)).toEqual({ kind: 'rejected', reason: 'storage-failed' });
    mend();
    expect(rig.apply(candles[0]!)).toEqual({ kind: 'appended', alerts: 0 });
    expect(rig.pipeline.terminal.snapshot().series).toMatchObject([{ symbol: 'TEST', candleCount: 1 }]);
  });

  it('of an acknowledgement is an answer, and the alert stays open', () => {
    const rig = openRig();
    rig.feed(candles);
    const [alert] = rig.alerts();
    const mend = breakTable(rig, 'audit');

    const refused = rig.pipeline.terminal.acknowledge(alert!.id, 'window', null);

    expect(refused.ok).toBe(false);
    expect(rig.pipeline.terminal.alert(alert!.id)?.status).toBe('open');
    mend();
    expect(rig.pipeline.terminal.acknowledge(alert!.id, 'window', null)).toEqual({ ok: true });
  });
});

describe('a candle that breaks the engine', () => {
  it('is refused with a notice, and the next one is analysed', () => {
    const rig = openRig();
    const candles = terminalCandles(40);
    rig.feed(candles.slice(0, 20));
    const poisoned = Object.defineProperty({ ...candles[20]! }, 'close', {
      get: () => {
        throw new Error('poison');
      },
    });

    expect(rig.apply(poisoned)).toEqual({ kind: 'rejected', reason: 'storage-failed' });
    expect(rig.pipeline.terminal.snapshot().notices.at(-1)?.code).toBe('engine-failed');
    expect(rig.apply(candles[20]!, { previousTime: candles[19]!.time })).toMatchObject({ kind: 'appended' });
  });
});
