import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownInstrument } from '../../../../app/market/instruments';
import { Resampler } from '../../../../app/market/resampler';
import type { Candle } from '../../../../app/market/candle';
import { readCandleFile } from '../../../../main/bridge/files/readCandleFile';
import { NO_CHOICES } from '../../../../main/bridge/files/readingChoices';
import { importFile } from '../../../../main/compose/importFile';
import { dataFolderAt } from '../../../../main/dataFolder';
import { openForReading } from '../../../../main/storage/database';
import { barRows } from '../../../bench/import/barRows';
import { temporaryFolder } from '../../../support/temporaryFolder';

function file(folder: string, rows: number): string {
  const at = path.join(folder, 'WIN$N_M1_x.csv');
  writeFileSync(at, barRows(rows, 'mt5'));
  return at;
}

async function read(at: string, timeframe: 'M1' | 'M5' | 'M15' | 'D1' | null) {
  const choices = { ...NO_CHOICES, timeframe };
  return await readCandleFile({ path: at, choices, instrumentOf: knownInstrument });
}

describe('a file of shorter candles', () => {
  it('is joined to the timeframe asked for, on the grid of the session', async () => {
    // Three days of 535 minutes and the first 123 of the fourth.
    const at = file(temporaryFolder(), 3 * 535 + 123);
    const own = await read(at, null);
    const joined = await read(at, 'M5');
    if (!own.ok || !joined.ok) throw new Error('not read');
    const resampler = new Resampler('b3-index', 'M1', 'M5');
    const expected: Candle[] = [...own.value.candles].flatMap((candle) => resampler.push(candle));
    expect(joined.value).toMatchObject({ timeframe: 'M5', joinedFrom: 'M1' });
    expect([...joined.value.candles]).toEqual(expected);
    // 123 minutes hold 24 whole candles; the 25th may not have closed.
    expect(joined.value.candles.length).toBe(3 * 107 + 24);
    expect(joined.value.candles.lineAt(1)).toBe(own.value.candles.lineAt(5));
    expect(joined.value.candles.lineAt(107)).toBe(own.value.candles.lineAt(535));
  });

  it('is refused when its candles are no part of that timeframe', async () => {
    const folder = temporaryFolder();
    const at = path.join(folder, 'WIN$N_M5_x.csv');
    const rows = [0, 5, 10, 15].map((minute) => `2026-03-16 10:${String(minute).padStart(2, '0')},1,2,1,2`);
    writeFileSync(at, ['time,open,high,low,close', ...rows].join('\n'));
    const refused = await read(at, 'M1');
    expect(refused.ok ? null : refused.problem.text.en).toMatch(/candles of .* are M5, not M1/);
  });

  it('imports with the longer timeframes of the settings, their candles and their alerts', async () => {
    const folder = temporaryFolder();
    const at = file(folder, 6_000);
    const settings = path.join(folder, 'alertas.yaml');
    writeFileSync(settings, 'market: { longerTimeframes: [M15, H1] }');
    const dataDir = path.join(folder, 'data');
    const choices = { ...NO_CHOICES, timeframe: 'M5' } as const;
    const imported = await importFile({
      dataDir,
      configFile: settings,
      file: at,
      choices,
      tickSize: null,
      progress: () => undefined,
      cancelled: () => false,
    });
    expect(imported.ok).toBe(true);
    const opened = openForReading(dataFolderAt(dataDir).database, Number.MAX_SAFE_INTEGER);
    if (!opened.ok) throw new Error(opened.problem.text.en);
    const db = opened.value;
    const series = db
      .prepare(
        `SELECT timeframe, count(*) AS candles, min(candles.source) AS source, sum(tick_volume) AS volume
         FROM series JOIN candles ON series.id = series_id GROUP BY timeframe ORDER BY timeframe`,
      )
      .all();
    const alerts = db
      .prepare<[], string>('SELECT DISTINCT timeframe FROM alerts ORDER BY timeframe')
      .pluck()
      .all();
    const told = db.prepare('SELECT 1 FROM outbox').all();
    db.close();
    // Eleven days of 535 minutes and 115 of the twelfth: 107 candles of M5 a day, 36 of M15, 9 of H1.
    expect(series).toEqual([
      { timeframe: 'H1', candles: 11 * 9 + 1, source: 'file', volume: 11 * 53_500 + 6_000 },
      { timeframe: 'M15', candles: 11 * 36 + 7, source: 'file', volume: 11 * 53_500 + 10_500 },
      { timeframe: 'M5', candles: 11 * 107 + 23, source: 'file', volume: 11 * 53_500 + 11_500 },
    ]);
    expect(alerts).toContain('M15');
    expect(told).toEqual([]);
  });
});
