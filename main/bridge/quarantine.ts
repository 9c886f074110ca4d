import type { Candle } from '../../app/market/candle';
import type { CandleRejection } from '../../app/market/candleRejection';
import { MAX_TICKS, type PriceGrid } from '../../app/market/priceGrid';
import type { Row } from './readRow';

/** What a row is measured against. */
export interface RowRules {
  readonly grid: PriceGrid;
  /** Length of a candle, seconds. */
  readonly period: number;
  /** What the server's wall clock shows now, epoch seconds with fractions. */
  readonly serverNow: number;
  readonly toUtc: (serverSeconds: number) => number;
}

export type RowVerdict =
  { readonly ok: true; readonly candle: Candle } | { readonly ok: false; readonly reason: CandleRejection };

/** Lets a row through as a candle in UTC with prices on the grid, or says why it stays outside. */
export function admitRow(row: Row, rules: RowRules): RowVerdict {
  const { time, tickVolume, realVolume, spread } = row;
  for (const value of Object.values(row) as readonly number[]) {
    if (!Number.isFinite(value)) return refuse('not-finite');
  }
  if (row.low <= 0) return refuse('not-positive');
  const onGrid = (price: number): number => rules.grid.toPrice(rules.grid.toTicks(price));
  const open = onGrid(row.open);
  const high = onGrid(row.high);
  const low = onGrid(row.low);
  const close = onGrid(row.close);
  if (Number.isNaN(open + high + low + close)) return refuse('off-tick-grid');
  // On the grid a price that was almost nothing is nothing.
  if (low <= 0) return refuse('not-positive');
  if (rules.grid.toTicks(Math.max(open, high, close)) > MAX_TICKS) return refuse('out-of-range');
  if (high < Math.max(open, close)) return refuse('high-below-body');
  if (low > Math.min(open, close)) return refuse('low-above-body');
  if (tickVolume < 0 || realVolume < 0 || spread < 0) return refuse('bad-volume');
  if (!Number.isInteger(time) || time < 0 || time % rules.period !== 0) return refuse('off-timeframe-grid');
  if (time > rules.serverNow + rules.period) return refuse('in-the-future');
  const utc = rules.toUtc(time);
  return { ok: true, candle: { time: utc, open, high, low, close, tickVolume, realVolume, spread } };
}

function refuse(reason: CandleRejection): RowVerdict {
  return { ok: false, reason };
}
