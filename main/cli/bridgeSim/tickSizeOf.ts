import type { Candle } from '../../../app/market/candle';
import type { Instrument } from '../../../app/market/instrument';
import { PriceGrid } from '../../../app/market/priceGrid';

const COMMON = [
  1, 0.5, 0.1, 0.05, 0.01, 0.005, 0.001, 0.0005, 0.0001, 0.00001, 0.000001, 0.0000001, 0.00000001,
];

/**
 * The tick size under which to play candles: the instrument's own when all prices lie on it (back-adjusted ones do
 * not), else the coarsest common one; null when the prices lie on no grid.
 */
export function tickSizeOf(known: Instrument | null, candles: readonly Candle[]): number | null {
  const own = known?.tickSize;
  const candidates = own === undefined ? COMMON : [own, ...COMMON.filter((size) => size < own)];
  return candidates.find((size) => allOn(new PriceGrid(size), candles)) ?? null;
}

function allOn(grid: PriceGrid, candles: readonly Candle[]): boolean {
  return candles.every(({ open, high, low, close }) =>
    [open, high, low, close].every((price) => !Number.isNaN(grid.toTicks(price))),
  );
}
