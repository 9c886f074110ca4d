import fc from 'fast-check';
import type { Candle } from '../../../../app/market/candle';

/** One way of writing candles down. */
export interface Notation {
  readonly encoding: 'utf8' | 'utf8-mark' | 'utf16le' | 'utf16be' | 'latin1';
  readonly delimiter: '\t' | ';' | '|' | ',';
  readonly decimalComma: boolean;
  readonly moment: 'mt5' | 'brazilian' | 'american' | 'iso' | 'iso-z' | 'seconds' | 'milliseconds';
  readonly newestFirst: boolean;
  readonly header: 'english' | 'portuguese' | 'none';
  readonly lineEnd: '\n' | '\r\n';
  /** A row that is written twice, by its share of the file. */
  readonly twice: number | null;
}

export const anyNotation: fc.Arbitrary<Notation> = fc
  .record<Notation>({
    encoding: fc.constantFrom('utf8', 'utf8-mark', 'utf16le', 'utf16be', 'latin1'),
    delimiter: fc.constantFrom('\t', ';', '|', ','),
    decimalComma: fc.boolean(),
    moment: fc.constantFrom('mt5', 'brazilian', 'american', 'iso', 'iso-z', 'seconds', 'milliseconds'),
    newestFirst: fc.boolean(),
    header: fc.constantFrom('english', 'portuguese', 'none'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    twice: fc.option(fc.double({ min: 0, max: 0.999, noNaN: true })),
  })
  .map((notation) => ({ ...notation, decimalComma: notation.decimalComma && notation.delimiter !== ',' }));

const NAMES = {
  english: ['Open', 'High', 'Low', 'Close'],
  portuguese: ['Abertura', 'Máxima', 'Mínima', 'Fechamento'],
} as const;
const OFFSET = -3 * 3_600_000;

export function writeCandles(candles: readonly Candle[], notation: Notation): Buffer {
  const { delimiter, header, newestFirst, twice } = notation;
  const rows = candles.map((candle) => rowOf(candle, notation));
  if (twice !== null) {
    const at = Math.floor(twice * rows.length);
    rows.splice(at, 0, rows[at]!);
  }
  if (newestFirst) rows.reverse();
  if (header !== 'none') {
    const moment =
      notation.moment === 'mt5' ? ['Date', 'Time'] : [header === 'english' ? 'datetime' : 'Data'];
    rows.unshift([...moment, ...NAMES[header]].join(delimiter));
  }
  return encode(rows.join(notation.lineEnd), notation.encoding);
}

function rowOf(
  { time, open, high, low, close }: Candle,
  { delimiter, decimalComma, moment }: Notation,
): string {
  const prices = [open, high, low, close].map((price) => (decimalComma ? `${price},00` : String(price)));
  return [...momentCells(time, moment), ...prices].join(delimiter);
}

function momentCells(time: number, moment: Notation['moment']): readonly string[] {
  const iso = new Date(time + OFFSET).toISOString();
  const [year, month, day] = iso.slice(0, 10).split('-');
  const clock = iso.slice(11, 16);
  switch (moment) {
    case 'mt5':
      return [`${year}.${month}.${day}`, `${clock}:00`];
    case 'brazilian':
      return [`${day}/${month}/${year} ${clock}`];
    case 'american':
      return [`${month}/${day}/${year} ${clock}`];
    case 'iso':
      return [iso.slice(0, 19)];
    case 'iso-z':
      return [new Date(time).toISOString()];
    case 'seconds':
      return [String((time + OFFSET) / 1000)];
    case 'milliseconds':
      return [String(time + OFFSET)];
  }
}

function encode(text: string, encoding: Notation['encoding']): Buffer {
  switch (encoding) {
    case 'utf8-mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    default:
      return Buffer.from(text, encoding);
  }
}
