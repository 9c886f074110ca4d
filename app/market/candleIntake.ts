import type { Candle } from './candle';
import type { CandleRejection } from './candleRejection';
import { MAX_TICKS, type PriceGrid } from './priceGrid';

/** Turns candles into ticks and refuses what is none, before anything else sees it. */
export class CandleIntake {
  /** The last accepted candle, in ticks. */
  open = 0;
  high = 0;
  low = 0;
  close = 0;

  constructor(private readonly grid: PriceGrid) {}

  /** Null when the candle is sound; its ticks are in the fields then. */
  read(candle: Candle): CandleRejection | null {
    const { grid } = this;
    const open = grid.toTicks(candle.open);
    const high = grid.toTicks(candle.high);
    const low = grid.toTicks(candle.low);
    const close = grid.toTicks(candle.close);
    // A NaN, from a bad number or beside the grid, fails every comparison.
    if (
      !(high >= open && high >= close && low <= open && low <= close && low >= 1 && high <= MAX_TICKS) ||
      !(candle.tickVolume >= 0 && candle.realVolume >= 0 && candle.spread >= 0) ||
      !(candle.tickVolume + candle.realVolume + candle.spread < Infinity)
    ) {
      return nameRejection(candle, grid);
    }
    this.open = open;
    this.high = high;
    this.low = low;
    this.close = close;
    return null;
  }
}

function nameRejection(candle: Candle, grid: PriceGrid): CandleRejection {
  const { open, high, low, close } = candle;
  const prices = [open, high, low, close];
  if (!prices.every(Number.isFinite)) return 'not-finite';
  if (prices.some((price) => price <= 0)) return 'not-positive';
  if (high < Math.max(open, close)) return 'high-below-body';
  if (low > Math.min(open, close)) return 'low-above-body';
  if (high / grid.tickSize > MAX_TICKS) return 'out-of-range';
  if (!prices.every((price) => grid.toTicks(price) >= 1)) return 'off-tick-grid';
  return 'bad-volume';
}
