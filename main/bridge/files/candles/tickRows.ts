import type { ColumnRole, ColumnRoles } from '../columns/columnRole';
import type { RowFault } from '../rowFault';
import { parseNumber } from '../values/parseNumber';
import type { DecimalSign } from '../values/sniffDecimal';
import type { CandleTable } from './candleTable';
import type { RowTaker } from './rowTaker';

/** The price of a tick that candles are made of. */
export const TICK_PRICES = ['last', 'bid', 'ask'] as const satisfies readonly ColumnRole[];
export type TickPrice = (typeof TICK_PRICES)[number];

export interface TickRules {
  readonly roles: ColumnRoles;
  readonly decimal: DecimalSign;
  readonly price: TickPrice;
  readonly periodMs: number;
  readonly newestFirst: boolean;
}

/**
 * Rows that are ticks, joined to candles on the grid of the file's own clock. An empty cell means that the price is
 * unchanged: such a tick makes no candle and moves none. Terminals write 0 for a price that does not exist.
 */
export function createTickRows(rules: TickRules, table: CandleTable): RowTaker {
  const { roles, decimal, periodMs, newestFirst } = rules;
  const priceCell = roles.indexOf(rules.price);
  const volumeCell = Math.max(
    roles.indexOf('realVolume'),
    roles.indexOf('volume'),
    roles.indexOf('tickVolume'),
  );
  const trades = rules.price === 'last';
  let bucket = NaN;
  let first = { line: 0, price: 0 };
  let last = 0;
  let high = 0;
  let low = 0;
  let ticks = 0;
  let volume = 0;

  function finish(): void {
    if (Number.isNaN(bucket)) return;
    const [open, close] = newestFirst ? [last, first.price] : [first.price, last];
    table.add(first.line, bucket, open, high, low, close, ticks, volume, 0);
  }

  function number(line: string, from: number, end: number): number {
    return from === end ? 0 : parseNumber(line, from, end, decimal);
  }

  return {
    take(line, at, cells, time): RowFault | null {
      const price = number(line, cells.fromOf(priceCell), cells.endOf(priceCell));
      if (Number.isNaN(price)) {
        const cell = line.slice(cells.fromOf(priceCell), cells.endOf(priceCell));
        return { code: 'number', column: rules.price, cell };
      }
      if (price === 0) return null;
      if (!(price > 0 && price < Infinity))
        return { code: 'not-positive', column: rules.price, value: price };
      const size =
        trades && volumeCell !== -1 ? number(line, cells.fromOf(volumeCell), cells.endOf(volumeCell)) : 0;
      if (!(size >= 0 && size < Infinity)) return { code: 'volume' };
      const now = Math.floor(time / periodMs) * periodMs;
      if (now !== bucket) {
        if (newestFirst ? now > bucket : now < bucket) return { code: 'tick-order' };
        finish();
        bucket = now;
        first = { line: at, price };
        high = price;
        low = price;
        ticks = 0;
        volume = 0;
      }
      last = price;
      high = Math.max(high, price);
      low = Math.min(low, price);
      ticks += 1;
      volume += size;
      return null;
    },
    end: finish,
  };
}
