import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../app/alerts/alert';
import { terminalCandles } from '../../support/terminalCandles';
import { openRig, type Rig } from '../../support/terminalRig';

const CANDLES = terminalCandles(500);
const CONFIRMED: Delivery = { channel: 'websocket', status: 'delivered', attempts: 1, latencyMs: 2 };

const notesIn = (rig: Rig): unknown[] =>
  rig.storage.audit
    .newest(1_000_000)
    .filter(({ event, actor }) => event === 'delivery' && actor === 'websocket')
    .map(({ alertId }) => alertId);

describe('what must not make an alert wait', () => {
  it('a confirmation goes to the disk with the next candle that brings no alert, not with one that does', () => {
    const rig = openRig();
    let confirmed: string | null = null;
    let alertsAfter = 0;
    CANDLES.forEach((candle, at) => {
      const verdict = rig.apply(candle, { previousTime: CANDLES[at - 1]?.time ?? null });
      if (verdict.kind !== 'appended') throw new Error(verdict.kind);
      if (confirmed !== null) {
        const isWritten = notesIn(rig).includes(confirmed);
        expect(isWritten).toBe(verdict.alerts === 0);
        if (!isWritten) alertsAfter += 1;
        else confirmed = null;
      }
      if (verdict.alerts === 0) return;
      const id = rig.alerts().at(-1)!.id;
      rig.pipeline.terminal.recordDelivery(id, CONFIRMED);
      confirmed = id;
    });
    expect(alertsAfter).toBeGreaterThan(0);
    expect(notesIn(rig).length).toBeGreaterThan(10);
  });

  it('a confirmation that came with a refused candle is written with the next one', () => {
    const rig = openRig();
    rig.feed(CANDLES.slice(0, 400));
    const [alert] = rig.alerts();
    rig.pipeline.terminal.recordDelivery(alert!.id, CONFIRMED);
    const other = new Database(rig.folder.database);
    other.exec('BEGIN IMMEDIATE');
    expect(rig.apply(CANDLES[400]!)).toEqual({ kind: 'rejected', reason: 'storage-failed' });
    other.close();
    expect(notesIn(rig)).toEqual([]);

    rig.time.advance(100);

    expect(notesIn(rig)).toEqual([alert!.id]);
    expect(rig.pipeline.terminal.alert(alert!.id)?.deliveries).toContainEqual(CONFIRMED);
  });

  it('the log is copied into the database while nothing happens, and not by a commit', () => {
    const rig = openRig();
    const bytes = (): number => statSync(rig.folder.database).size;
    const atStart = bytes();
    rig.feed(CANDLES);
    expect(bytes()).toBe(atStart);
    rig.time.advance(500);
    rig.apply({ ...CANDLES.at(-1)!, time: CANDLES.at(-1)!.time + 300_000 });
    rig.time.advance(600);
    expect(bytes()).toBe(atStart);

    rig.time.advance(2_000);

    expect(bytes()).toBeGreaterThan(atStart);
    expect(rig.storage.attempt(() => rig.alerts().length)).toMatchObject({ ok: true });
  });
});
