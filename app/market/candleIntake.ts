import type { Candle } from './candle';
import type { CandleRejection } from './candleRejection';
import { GRID_TOLERANCE, MAX_TICKS, type PriceGrid } from './priceGrid';

/** Turns candles into ticks and refuses what is none, before anything else sees it. */
export class CandleIntake {
  private static readonly known = new Map<PriceGrid, CandleIntake>();
  /** The last accepted candle, in ticks. */
  open = 0;
  high = 0;
  low = 0;
  close = 0;

  /** The intake of a grid, one for all who ask: its fields are for the candle just read. */
  static of(grid: PriceGrid): CandleIntake {
    let intake = CandleIntake.known.get(grid);
    if (intake === undefined) CandleIntake.known.set(grid, (intake = new CandleIntake(grid)));
    return intake;
  }

  constructor(private readonly grid: PriceGrid) {}

  /** Null when the candle is sound; its ticks are in the fields then. */
  read(candle: Candle): CandleRejection | null {
    const { ticksPerUnit } = this.grid;
    const exactOpen = candle.open * ticksPerUnit;
    const exactHigh = candle.high * ticksPerUnit;
    const exactLow = candle.low * ticksPerUnit;
    const exactClose = candle.close * ticksPerUnit;
    // Cuts to 32 bits: what does not fit, and what is no number, is far from its ticks below.
    const open = (exactOpen + 0.5) | 0;
    const high = (exactHigh + 0.5) | 0;
    const low = (exactLow + 0.5) | 0;
    const close = (exactClose + 0.5) | 0;
    this.open = open;
    this.high = high;
    this.low = low;
    this.close = close;
    const isSound =
      Math.abs(exactOpen - open) <= GRID_TOLERANCE &&
      Math.abs(exactHigh - high) <= GRID_TOLERANCE &&
      Math.abs(exactLow - low) <= GRID_TOLERANCE &&
      Math.abs(exactClose - close) <= GRID_TOLERANCE &&
      high >= open &&
      high >= close &&
      low <= open &&
      low <= close &&
      low >= 1 &&
      candle.tickVolume >= 0 &&
      candle.realVolume >= 0 &&
      candle.spread >= 0 &&
      candle.tickVolume + candle.realVolume + candle.spread < Infinity;
    return isSound ? null : nameRejection(candle, this.grid);
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
