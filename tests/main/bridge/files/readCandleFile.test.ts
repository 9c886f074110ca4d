import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { requireSharedData } from '../../../support/requireSharedData';
import { loadMarketFile } from '../../../support/series/loadMarketFile';
import { MARKET_FILES } from '../../../support/series/marketFiles';
import { candlesOf, faultsOf, fileDesk } from './fileDesk';

const desk = fileDesk();
const HEADER = '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>';
const lines = (...rows: string[]): string => [HEADER, ...rows, ''].join('\r\n');
const THREE = [
  '2026.07.21\t09:00:00\t178000\t178050\t177950\t178020\t100\t500\t5',
  '2026.07.21\t09:05:00\t178020\t178060\t178000\t178010\t90\t400\t5',
  '2026.07.21\t09:10:00\t178010\t178015\t177900\t177905\t80\t300\t5',
];

describe("MetaTrader's bar export", () => {
  it('is read by the names of its columns, on the wall clock of the exchange', async () => {
    const file = await desk.read(lines(...THREE));
    expect(file).toMatchObject({ timeframe: 'M5', rows: 3, rejected: [], duplicates: 0, cutOff: false });
    expect(file.candles.at(0)).toEqual({
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
    const file = await desk.read(
      [
        '<X>\t<CLOSE>\t<LOW>\t<HIGH>\t<OPEN>\t<TIME>\t<DATE>',
        'a\t3\t1\t4\t2\t10:00\t2026.07.21',
        'a\t4\t1\t4\t2\t11:00\t2026.07.21',
      ].join('\n'),
    );
    expect(file.timeframe).toBe('H1');
    expect(file.candles.at(0)).toMatchObject({
      open: 2,
      high: 4,
      low: 1,
      close: 3,
      tickVolume: 0,
      spread: 0,
    });
  });

  it('of days has no time column: a day opens at midnight', async () => {
    const rows = ['2026.07.20\t1\t2\t1\t2', '2026.07.21\t2\t3\t2\t3', '2026.07.22\t2\t3\t2\t3'];
    const file = await desk.read(['<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>', ...rows].join('\n'));
    expect(file.timeframe).toBe('D1');
    expect(file.candles.timeAt(1)).toBe(Date.UTC(2026, 6, 21, 3));
  });

  it('follows summer time as long as Brazil had it', async () => {
    const moments = ['2018.02.16\t09:00', '2018.02.16\t10:00', '2018.02.19\t09:00', '2018.02.19\t10:00'];
    const file = await desk.read(lines(...moments.map((moment) => `${moment}\t1\t1\t1\t1\t0\t0\t0`)));
    expect(candlesOf(file).map(({ time }) => new Date(time).toISOString().slice(5, 16))).toEqual([
      '02-16T11:00',
      '02-16T12:00',
      '02-19T12:00',
      '02-19T13:00',
    ]);
  });

  it('names the line of every row that cannot be a candle, and keeps the rest', async () => {
    const file = await desk.read(
      lines(
        THREE[0]!,
        '2026.02.31\t09:00:00\t1\t1\t1\t1\t0\t0\t0',
        '21/07/2026\t09:00:00\t1\t1\t1\t1\t0\t0\t0',
        '2026.07.21\t9h\t1\t1\t1\t1\t0\t0\t0',
        '2026.07.21\t09:20:00\t1x5\t2\t1\t1\t0\t0\t0',
        '2026.07.21\t09:25:00\t1\t2',
        '2026.07.21\t09:30:00\t5\t4\t3\t4\t0\t0\t0',
        '2026.07.21\t09:35:00\t5\t6\t5\t4\t0\t0\t0',
        '2026.07.21\t09:40:00\t0\t0\t0\t0\t0\t0\t0',
        '2026.07.21\t09:45:00\t5\t6\t4\t5\t-1\t0\t0',
        '2026.07.21\t09:47:00\t178010\t178015\t177900\t177905\t80\t300\t5',
        THREE[1]!,
        THREE[2]!,
      ),
    );
    expect(file.candles).toHaveLength(3);
    expect(file.rows).toBe(13);
    expect(file.rejectedCount).toBe(10);
    expect(faultsOf(file)).toEqual([
      '3 "2026.02.31" is no date, or not in the notation of the others',
      '4 "21/07/2026" is no date, or not in the notation of the others',
      '5 "9h" is no time of day',
      '6 open is not a number: "1x5"',
      '7 has 4 columns where 6 are needed',
      '8 high 4 is below open or close',
      '9 low 5 is above open or close',
      '10 low is not above zero: 0',
      '11 a volume or the spread is negative',
      '12 no M5 candle opens at this time',
    ]);
  });

  it('is sorted, repeated rows are dropped, and contradicting ones are named', async () => {
    const other = THREE[1]!.replace('178010', '178015');
    const file = await desk.read(lines(THREE[2]!, THREE[0]!, THREE[1]!, THREE[0]!, other));
    expect(candlesOf(file).map(({ open }) => open)).toEqual([178000, 178020, 178010]);
    expect(file.duplicates).toBe(1);
    expect(file.understood.order).toBe('mixed');
    expect(faultsOf(file)).toEqual(['6 line 4 says otherwise of the same moment']);
  });

  it('of exactly 100,000 rows was cut off by the terminal', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => {
      const [date, clock] = new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString().split('T');
      return `${date!.replaceAll('-', '.')}\t${clock!.slice(0, 5)}\t1\t2\t1\t2\t0\t0\t0`;
    });
    expect((await desk.read(lines(...rows))).cutOff).toBe(true);
    expect((await desk.read(lines(...rows.slice(1)))).cutOff).toBe(false);
  });
});

describe('a file that holds no candles', () => {
  it.each([
    ['nothing at all', '', 'file-empty'],
    ['blank lines', '\r\n\r\n', 'file-empty'],
    ['binary data', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 0]), 'file-binary'],
    ['a table of somebody else', 'time,open,high,low,close\n1,2,3,4,5\n', 'file-no-moments'],
    ['prose', 'Once upon a time, in a land far away,\nthere was nothing.\n', 'file-not-bars'],
    ['a header only', `${HEADER}\r\n`, 'file-no-rows'],
    ['no close', 'date;open;high;low\n2026-07-21 09:00;1;1;1\n', 'file-missing-column'],
    ['a step nobody charts', lines(THREE[0]!, THREE[1]!.replace('09:05', '09:07')), 'file-no-timeframe'],
    ['only rows that are none', lines('2026.07.21\t09:00\tx\t1\t1\t1\t0\t0\t0'), 'file-no-candles'],
  ])('but %s is refused in one sentence', async (_name, content, code) => {
    const problem = await desk.problemOf(content);
    expect(problem.code).toBe(code);
    expect(problem.text.pt).toContain('WIN$N_M5.csv');
    expect(problem.text.en).toContain('WIN$N_M5.csv');
    // The window says the same sentence, and it has no command line.
    expect(`${problem.text.pt} ${problem.text.en}`).not.toContain('--');
  });

  it('is told when it does not exist or is a folder', async () => {
    const missing = await desk.result(path.join(desk.folder, 'none.csv'));
    const directory = await desk.result(desk.folder);
    expect(!missing.ok && missing.problem.text.en).toContain('none.csv does not exist');
    expect(!directory.ok && directory.problem.text.en).toContain('is a folder where a file was expected');
  });

  it('of another timeframe than asked is refused', async () => {
    const problem = await desk.problemOf(lines(...THREE), { timeframe: 'H1' });
    expect(problem.text.en).toContain('are M5, not H1');
  });

  it('keeps nothing when it is stopped on the way', async () => {
    const { readCandleFile } = await import('../../../../main/bridge/files/readCandleFile');
    const { NO_CHOICES } = await import('../../../../main/bridge/files/readingChoices');
    const options = { choices: NO_CHOICES, instrumentOf: () => null, cancelled: () => true };
    const stopped = await readCandleFile({ path: desk.write(lines(...THREE)), ...options });
    expect(!stopped.ok && stopped.problem.code).toBe('cancelled');
  });
});

describe('the real files', () => {
  it.for(MARKET_FILES.map((source) => [source.file, source] as const))(
    'among them %s, give exactly their candles without a word of help',
    async ([name, source], context) => {
      const file = requireSharedData(context, name);
      const read = await desk.result(file);
      if (!read.ok) throw new Error(read.problem.text.en);
      expect(read.value).toMatchObject({
        timeframe: source.timeframe,
        rejected: [],
        duplicates: 0,
        stretch: null,
      });
      const expected = loadMarketFile(file, source);
      expect(read.value.rows).toBe(expected.length);
      expect(candlesOf(read.value)).toEqual(expected);
    },
  );

  it('of WIN H1, back-adjusted, is told from the continuous series by its prices', async (context) => {
    const read = await desk.result(requireSharedData(context, 'WIN_H1_mt5_export.csv'));
    expect(read.ok && read.value.understood).toMatchObject({ symbol: 'WIN$D', priceStep: 1 });
  });
});
