import type { CellCursor } from '../columns/cellCursor';
import type { ColumnRole, ColumnRoles } from '../columns/columnRole';
import type { RowFault } from '../rowFault';
import { parseNumber } from '../values/parseNumber';
import type { DecimalSign } from '../values/sniffDecimal';
import type { CandleTable } from './candleTable';
import type { RowTaker } from './rowTaker';

const PRICES = ['open', 'high', 'low', 'close'] as const satisfies readonly ColumnRole[];
const VOLUMES = ['tickVolume', 'realVolume', 'spread'] as const satisfies readonly ColumnRole[];
/** `12,34K`, as web pages write volumes. */
const SHORT = /^(.*\d)\s*([KMB])$/i;
const SIZE: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };

/** Rows that are candles. */
export function createBarRows(roles: ColumnRoles, decimal: DecimalSign, table: CandleTable): RowTaker {
  const priceCells = PRICES.map((role) => ({ role, cell: roles.indexOf(role) }));
  const volumeCells = VOLUMES.map((role) => ({ role, cell: roles.indexOf(role) }));
  const needed = Math.max(...priceCells.map(({ cell }) => cell)) + 1;
  /** Prices, then volumes, of the row at hand. */
  const read: [number, number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0, 0];

  function volumeOf(line: string, cells: CellCursor, cell: number): number {
    const [from, end] = [cells.fromOf(cell), cells.endOf(cell)];
    const plain = parseNumber(line, from, end, decimal);
    if (!Number.isNaN(plain)) return plain;
    const text = line.slice(from, end);
    // No volume known, as several programs write it.
    if (text === '' || text === '-') return 0;
    const [, digits, letter] = SHORT.exec(text) ?? [];
    if (digits === undefined || letter === undefined) return NaN;
    return parseNumber(digits, 0, digits.length, decimal) * (SIZE[letter.toUpperCase()] ?? NaN);
  }

  return {
    take(line, number, cells, time): RowFault | null {
      if (cells.count < needed) return { code: 'cells', found: cells.count, needed };
      let at = 0;
      for (const { role, cell } of priceCells) {
        const value = parseNumber(line, cells.fromOf(cell), cells.endOf(cell), decimal);
        if (Number.isNaN(value)) return notANumber(role, line, cells, cell);
        read[at++] = value;
      }
      for (const { role, cell } of volumeCells) {
        const value = cell === -1 ? 0 : volumeOf(line, cells, cell);
        if (Number.isNaN(value)) return notANumber(role, line, cells, cell);
        if (!(value >= 0 && value < Infinity)) return { code: 'volume' };
        read[at++] = value;
      }
      const [open, high, low, close, tickVolume, realVolume, spread] = read;
      if (!(low > 0)) return { code: 'not-positive', column: 'low', value: low };
      if (!(high < Infinity)) return { code: 'number', column: 'high', cell: String(high) };
      if (high < Math.max(open, close)) return { code: 'high', value: high };
      if (low > Math.min(open, close)) return { code: 'low', value: low };
      table.add(number, time, open, high, low, close, tickVolume, realVolume, spread);
      return null;
    },
    end: () => undefined,
  };
}

function notANumber(column: ColumnRole, line: string, cells: CellCursor, cell: number): RowFault {
  return { code: 'number', column, cell: line.slice(cells.fromOf(cell), cells.endOf(cell)) };
}
