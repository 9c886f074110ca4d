import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBarExport } from '../../../../main/bridge/files/barExport';
import type { BarFile } from '../../../../main/bridge/files/barFile';
import { requireSharedData } from '../../../support/requireSharedData';

const folder = mkdtempSync(path.join(tmpdir(), 'vigia-bars-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>';

function fileWith(content: string | Buffer, name = 'WIN$N_M5.csv'): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const lines = (...rows: string[]): string => [HEADER, ...rows, ''].join('\r\n');

async function read(content: string | Buffer): Promise<BarFile> {
  const result = await readBarExport(fileWith(content));
  if (!result.ok) throw new Error(result.problem.text.en);
  return result.value;
}

async function problemOf(
  content: string | Buffer,
): Promise<{ code: string; text: { pt: string; en: string } }> {
  const result = await readBarExport(fileWith(content));
  if (result.ok) throw new Error('the file was read');
  return result.problem;
}

const THREE = [
  '2026.07.21\t09:00:00\t178000\t178050\t177950\t178020\t100\t500\t5',
  '2026.07.21\t09:05:00\t178020\t178060\t178000\t178010\t90\t400\t5',
  '2026.07.21\t09:10:00\t178010\t178015\t177900\t177905\t80\t300\t5',
];

describe('a bar export', () => {
  it('is read by the names of its columns, on the wall clock of the exchange', async () => {
    const file = await read(lines(...THREE));
    expect(file).toMatchObject({ timeframe: 'M5', rows: 3, rejected: [], duplicates: 0 });
    expect(file.candles[0]).toEqual({
      time: Date.UTC(2026, 6, 21, 12),
      open: 178000,
      high: 178050,
      low: 177950,
      close: 178020,
      tickVolume: 100,
      realVolume: 500,
      spread: 5,
    });
  });

  it('may have its columns in another order, more of them, and none for the volumes', async () => {
    const file = await read(
      [
        '<X>\t<CLOSE>\t<LOW>\t<HIGH>\t<OPEN>\t<TIME>\t<DATE>',
        'a\t3\t1\t4\t2\t10:00\t2026.07.21',
        'a\t4\t1\t4\t2\t11:00\t2026.07.21',
      ].join('\n'),
    );
    expect(file.timeframe).toBe('H1');
    expect(file.candles[0]).toMatchObject({ open: 2, high: 4, low: 1, close: 3, tickVolume: 0, spread: 0 });
  });

  it('of days has no time column: a day opens at midnight', async () => {
    const file = await read(
      ['<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>', '2026.07.20\t1\t2\t1\t2', '2026.07.21\t2\t3\t2\t3'].join(
        '\n',
      ),
    );
    expect(file.timeframe).toBe('D1');
    expect(file.candles[1]?.time).toBe(Date.UTC(2026, 6, 21, 3));
  });

  it('follows summer time as long as Brazil had it', async () => {
    const file = await read(
      lines(
        '2018.02.16\t09:00\t1\t1\t1\t1\t0\t0\t0',
        '2018.02.16\t10:00\t1\t1\t1\t1\t0\t0\t0',
        '2018.02.19\t09:00\t1\t1\t1\t1\t0\t0\t0',
        '2018.02.19\t10:00\t1\t1\t1\t1\t0\t0\t0',
      ),
    );
    expect(file.candles.map(({ time }) => new Date(time).toISOString().slice(5, 16))).toEqual([
      '02-16T11:00',
      '02-16T12:00',
      '02-19T12:00',
      '02-19T13:00',
    ]);
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${lines(...THREE)}`)],
    ['UTF-16', Buffer.from(`\uFEFF${lines(...THREE)}`, 'utf16le')],
    ['no line end at its end', Buffer.from(lines(...THREE).trimEnd())],
    ['LF and empty lines', Buffer.from(lines(...THREE).replaceAll('\r\n', '\n\n'))],
  ])('may come as %s', async (_name, content) => {
    expect((await read(content)).candles).toHaveLength(3);
  });

  it('names the line of every row that cannot be a candle, and keeps the rest', async () => {
    const file = await read(
      lines(
        THREE[0]!,
        '2026.02.31\t09:00:00\t1\t1\t1\t1\t0\t0\t0',
        '21/07/2026\t09:00:00\t1\t1\t1\t1\t0\t0\t0',
        '2026.07.21\t9h\t1\t1\t1\t1\t0\t0\t0',
        '2026.07.21\t09:20:00\t1,5\t2\t1\t1\t0\t0\t0',
        '2026.07.21\t09:25:00\t1\t2',
        '2026.07.21\t09:30:00\t5\t4\t3\t4\t0\t0\t0',
        '2026.07.21\t09:35:00\t5\t6\t5\t4\t0\t0\t0',
        '2026.07.21\t09:40:00\t0\t0\t0\t0\t0\t0\t0',
        '2026.07.21\t09:45:00\t5\t6\t4\t5\t-1\t0\t0',
        THREE[1]!,
        THREE[2]!,
      ),
    );
    expect(file.candles).toHaveLength(3);
    expect(file.rows).toBe(12);
    expect(file.rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 no such moment: 2026.02.31 09:00:00',
      '4 date is not YYYY.MM.DD: "21/07/2026"',
      '5 time is not HH:MM or HH:MM:SS: "9h"',
      '6 open is not a number: "1,5"',
      '7 low is not a number: ""',
      '8 high 4 is below open or close',
      '9 low 5 is above open or close',
      '10 low is not above zero: 0',
      '11 a volume or the spread is negative',
    ]);
  });

  it('is sorted, repeated rows are dropped, and contradicting ones are named', async () => {
    const other = THREE[1]!.replace('178010', '178015');
    const file = await read(lines(THREE[2]!, THREE[0]!, THREE[1]!, THREE[0]!, other));
    expect(file.candles.map(({ open }) => open)).toEqual([178000, 178020, 178010]);
    expect(file.duplicates).toBe(1);
    expect(file.rejected).toEqual([{ line: 6, reason: 'line 4 says otherwise of the same moment' }]);
  });
});

describe('a file that is no bar export', () => {
  it.each([
    ['nothing at all', '', 'file-empty'],
    ['blank lines', '\r\n\r\n', 'file-empty'],
    ['binary data', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 0]), 'file-binary'],
    ['a table of somebody else', 'time,open,high,low,close\n1,2,3,4,5\n', 'file-not-bars'],
    ['a header only', `${HEADER}\r\n`, 'file-no-candles'],
    ['one candle', lines(THREE[0]!), 'file-no-timeframe'],
    ['a step nobody charts', lines(THREE[0]!, THREE[1]!.replace('09:05', '09:07')), 'file-no-timeframe'],
  ])('with %s is refused in one sentence', async (_name, content, code) => {
    const problem = await problemOf(content);
    expect(problem.code).toBe(code);
    expect(problem.text.pt).toContain('WIN$N_M5.csv');
    expect(problem.text.en).toContain('WIN$N_M5.csv');
  });

  it('but of ticks is told which columns it lacks', async () => {
    const problem = await problemOf('<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\n');
    expect(problem.text.en).toContain('lacks the column <OPEN>, <HIGH>, <LOW>, <CLOSE>');
  });

  it('is told when it does not exist or is a folder', async () => {
    const missing = await readBarExport(path.join(folder, 'none.csv'));
    const directory = await readBarExport(folder);
    expect(!missing.ok && missing.problem.text.en).toContain('none.csv does not exist');
    expect(!directory.ok && directory.problem.text.en).toContain('is a folder where a file was expected');
  });
});

describe('the real exports', () => {
  it('of WIN M5 gives all its 20,001 candles', async (context) => {
    const result = await readBarExport(requireSharedData(context, 'WIN_M5_20210823_20220518.csv'));
    if (!result.ok) throw new Error(result.problem.text.en);
    const { candles, ...rest } = result.value;
    expect(rest).toEqual({ timeframe: 'M5', rows: 20_001, rejected: [], duplicates: 0 });
    expect(candles).toHaveLength(20_001);
    expect(new Date(candles[0]!.time).toISOString()).toBe('2021-08-23T15:15:00.000Z');
    expect(new Date(candles.at(-1)!.time).toISOString()).toBe('2022-05-18T20:50:00.000Z');
  });

  it('of WIN H1 begins in the summer time of 2018', async (context) => {
    const result = await readBarExport(requireSharedData(context, 'WIN_H1_mt5_export.csv'));
    if (!result.ok) throw new Error(result.problem.text.en);
    expect(result.value).toMatchObject({ timeframe: 'H1', rows: 11_758, rejected: [] });
    expect(new Date(result.value.candles[0]!.time).toISOString()).toBe('2018-02-15T11:00:00.000Z');
  });

  it.for(['SPY_M5.csv', 'WIN_5m_newest-first.csv', 'EURUSD_M5.csv'])(
    'of others, %s, are refused',
    async (name, context) => {
      const result = await readBarExport(requireSharedData(context, name));
      expect(!result.ok && result.problem.code).toBe('file-not-bars');
    },
  );
});
