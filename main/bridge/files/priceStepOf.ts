import { PriceGrid } from '../../../app/market/priceGrid';
import type { CandleTable } from './candles/candleTable';

/** Price steps that markets use, from coarse to fine. */
const STEPS = [5, 1, 0.5, 0.25, 0.1, 0.05, 0.01, 0.005, 0.001, 0.0005, 0.0001, 1e-5, 1e-6, 1e-7, 1e-8];
/** Fewer candles beside the instrument's own step are mistakes; of a back-adjusted series it is most of them. */
const MOST_BESIDE = 0.25;

/** The instrument's own step, else the coarsest common one on which all prices lie; null when there is none. */
export function priceStepOf(table: CandleTable, own: number | null): number | null {
  if (own !== null && beside(table, own) <= table.length * MOST_BESIDE) return own;
  const grids = STEPS.map((step) => new PriceGrid(step));
  let grid = grids.shift();
  for (let index = 0; index < table.length; index++) {
    while (grid !== undefined && !liesOn(grid, table, index)) grid = grids.shift();
  }
  return grid?.tickSize ?? null;
}

function beside(table: CandleTable, step: number): number {
  const grid = new PriceGrid(step);
  let count = 0;
  for (let index = 0; index < table.length; index++) if (!liesOn(grid, table, index)) count += 1;
  return count;
}

function liesOn(grid: PriceGrid, table: CandleTable, index: number): boolean {
  const { open, high, low, close } = table.at(index);
  return (
    !Number.isNaN(grid.toTicks(open)) &&
    !Number.isNaN(grid.toTicks(high)) &&
    !Number.isNaN(grid.toTicks(low)) &&
    !Number.isNaN(grid.toTicks(close))
  );
}
