import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolderAt } from '../../../main/dataFolder';
import { openForReading } from '../../../main/storage/database';
import { openReading } from '../../../main/compose/openReading';
import { killedProgram } from '../../support/killedProgram';
import { temporaryFolder } from '../../support/temporaryFolder';
import { terminalCandles } from '../../support/terminalCandles';
import { terminalProgram } from '../../support/terminalProgram';

/** More than one transaction of an import that is alone with the database. */
const CANDLES = terminalCandles(60_000, 5, Date.UTC(2020, 0, 6));

function candleFile(folder: string): string {
  const file = path.join(folder, 'BTCUSD_M5_x.csv');
  const rows = CANDLES.map(({ time, open, high, low, close, tickVolume, realVolume, spread }) =>
    [new Date(time).toISOString(), open, high, low, close, tickVolume, realVolume, spread].join(';'),
  );
  writeFileSync(file, ['time;open;high;low;close;tickvol;vol;spread', ...rows].join('\n'));
  return file;
}

function contentOf(root: string): { candles: unknown; alerts: readonly unknown[]; outcomes: number } {
  const opened = openForReading(dataFolderAt(root).database, Number.MAX_SAFE_INTEGER);
  if (!opened.ok) throw new Error(opened.problem.text.en);
  const db = opened.value;
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return {
      candles: db
        .prepare('SELECT count(*), min(time), max(time), sum(close), sum(historical) FROM candles')
        .get(),
      alerts: db
        .prepare(
          'SELECT key, candle_time, signals, plan, reason, outcome FROM alerts ORDER BY candle_time, key',
        )
        .all(),
      outcomes:
        db.prepare<[], number>("SELECT count(*) FROM audit WHERE event = 'outcome'").pluck().get() ?? 0,
    };
  } finally {
    db.close();
  }
}

describe('an import whose process is killed', () => {
  it('leaves a whole database, and imported again ends as if nothing had been', async () => {
    const program = await terminalProgram('tests/support/importProgram.ts');
    const folder = temporaryFolder();
    const file = candleFile(folder);
    const undisturbed = path.join(folder, 'undisturbed');
    const killed = path.join(folder, 'killed');
    expect(await killedProgram(program, [undisturbed, file], null)).toBe(0);

    expect(await killedProgram(program, [killed, file], 0)).toBe('SIGKILL');
    const half = contentOf(killed);
    const stored = new Set(half.alerts.map((alert) => JSON.stringify(alert)));
    expect(await killedProgram(program, [killed, file], null)).toBe(0);

    const whole = contentOf(undisturbed);
    expect(whole.alerts.length).toBeGreaterThan(1_000);
    expect(contentOf(killed)).toEqual(whole);
    expect(half.candles).not.toEqual(whole.candles);
    expect(stored.size).toBeGreaterThan(1_000);
    const reading = openReading(killed);
    if (!reading.ok) throw new Error(reading.problem.text.en);
    const verdict = reading.value.archive.verifyAudit();
    reading.value.archive.close();
    expect(verdict).toMatchObject({ ok: true });
  }, 120_000);
});
