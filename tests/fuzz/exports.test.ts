import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAlertJson } from '../../app/contract/alertJson';
import { alertCsvHeader, alertCsvLine } from '../../main/alertCsv';
import { csvLine } from '../../main/csvLine';
import { sampleAlert } from '../support/sampleAlert';
import { hostileText } from './hostileText';

/** What a spreadsheet runs: also after blanks, and in the full-width signs that some locales take as well. */
const RUNS = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** RFC 4180, read strictly. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, value = '', end = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a line of CSV with any texts in it', () => {
  it('has as many cells as were written, none of which a spreadsheet runs, and loses no letter', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 5 }), (cells) => {
        const [row = [], ...more] = readCsv(csvLine(cells));
        expect(more).toEqual([]);
        expect(row.map((cell) => cell.replace(/^'/, ''))).toEqual(
          cells.map((cell) => cell.replace(/^'/, '')),
        );
        for (const cell of row) expect(cell).not.toMatch(RUNS);
      }),
      { seed: 20_261_140, numRuns: 2_000 },
    );
  });

  it('is one line an alert, whatever its symbol is called', () => {
    const columns = readCsv(alertCsvHeader())[0]?.length;
    fc.assert(
      fc.property(hostileText, (symbol) => {
        const alert = toAlertJson(sampleAlert(1, { symbol, key: `${symbol}|M5|long|1|1` }));
        const rows = readCsv(alertCsvLine(alert));
        expect(rows.map(({ length }) => length)).toEqual([columns]);
        for (const cell of rows[0] ?? [])
          expect(Number.isFinite(Number(cell)) || !RUNS.test(cell)).toBe(true);
      }),
      { seed: 20_261_141, numRuns: 500 },
    );
  });
});
