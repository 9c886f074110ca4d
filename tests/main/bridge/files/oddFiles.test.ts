import { expect, it } from 'vitest';
import { understoodAs } from '../../../../main/bridge/files/understoodAs';
import type { CandleFile } from '../../../../main/bridge/files/candleFile';
import { faultsOf, fileDesk } from './fileDesk';

const desk = fileDesk();
const MONDAY = Date.UTC(2024, 2, 4, 9);
const MINUTES = 60_000;

/** Rows of candles that open `step` apart from `from` on, each moment written by `when`. */
const rows = (count: number, when: (at: Date) => string, step = 5 * MINUTES, from = MONDAY): string[] =>
  Array.from({ length: count }, (_, index) => `${when(new Date(from + index * step))},10,12,9,11`);
const table = (body: readonly string[], end = '\n'): string =>
  ['Date,Open,High,Low,Close', ...body, ''].join(end);
const iso = (at: Date): string => at.toISOString().slice(0, 16);
const clauses = (file: CandleFile): string =>
  understoodAs(file)
    .map(({ en }) => en)
    .join('; ');
const openOf = (file: CandleFile): string => new Date(file.candles.timeAt(0)).toISOString();

it('reads lines that end with a return alone', async () => {
  const file = await desk.read(table(rows(9, iso), '\r'));
  expect([file.candles.length, file.rejectedCount, openOf(file)]).toEqual([9, 0, '2024-03-04T12:00:00.000Z']);
});

it.each([200_000, 5_000_000])('names the line of %i letters and keeps all the others', async (length) => {
  const body = rows(30, iso);
  // What it begins with would be a candle.
  const long = `${iso(new Date(MONDAY + 500 * MINUTES))},10,12,9,11${','.repeat(length)}`;
  const file = await desk.read(table([...body.slice(0, 10), long, ...body.slice(10), 'x'.repeat(length)]));
  expect(file.candles.length).toBe(30);
  expect(faultsOf(file)).toEqual([
    '12 is too long for a line of candles',
    '33 is too long for a line of candles',
  ]);
});

it('counts nanoseconds, as data frames write them', async () => {
  const file = await desk.read(table(rows(9, (at) => `${at.getTime()}000000`)));
  expect([file.understood.moment, openOf(file)]).toEqual(['epoch-ns', '2024-03-04T12:00:00.000Z']);
});

it('says when days could be months, takes American hours for American dates, and then a choice for sure', async () => {
  const when = (at: Date): string => `03/04/2024 ${at.toISOString().slice(11, 16)}`;
  const unsure = 'the other order of day and month would fit, too';
  const file = await desk.read(table(rows(9, when)));
  expect([openOf(file), clauses(file)]).toEqual([
    '2024-04-03T12:00:00.000Z',
    expect.stringContaining(`day/month/year; ${unsure}`),
  ]);
  const american = await desk.read(table(rows(9, (at) => `${when(at)} AM`)));
  expect([openOf(american), clauses(american)]).toEqual([
    '2024-03-04T12:00:00.000Z',
    expect.stringContaining(`month/day/year; ${unsure}`),
  ]);
  const chosen = await desk.read(table(rows(9, when)), undefined, { dateOrder: 'mdy' });
  expect([openOf(chosen), clauses(chosen)]).toEqual([
    '2024-03-04T12:00:00.000Z',
    expect.not.stringContaining(unsure),
  ]);
  const plain = await desk.read(table(rows(9, (at) => `13/03/2024 ${at.toISOString().slice(11, 16)}`)));
  expect(clauses(plain)).not.toContain(unsure);
});

it('warns of a second timeframe that lies on the grid of the first, and not of a quiet market', async () => {
  const mixed = await desk.read(
    table([...rows(60, iso), ...rows(20, iso, 60 * MINUTES, MONDAY + 1_440 * MINUTES)]),
  );
  expect(mixed.stretch).toEqual({ timeframe: 'H1', line: 62 });
  expect(clauses(mixed)).toContain('from line 62 on the candles follow each other as H1 does');
  const quiet = rows(200, iso).filter((_, index) => index % 7 !== 0 && index % 3 !== 0);
  expect((await desk.read(table(quiet))).stretch).toBeNull();
});

it('takes a closing time for no volume', async () => {
  const body = rows(20, (at) => String(at.getTime())).map((row) => {
    const close = Number(row.split(',')[0]) + 5 * MINUTES - 1;
    return `${row},12.5,${close},1000,3,6,500,0`;
  });
  const file = await desk.read(body.join('\n'), 'BTCUSDT_x.csv');
  expect(file.candles.at(0)).toMatchObject({ tickVolume: 0, realVolume: 12.5, spread: 0 });
});
