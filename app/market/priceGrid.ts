import { decimalsOf } from './decimalsOf';

/** Prices beyond this many ticks are refused: sums over 500 squared closes stay exact below it. */
export const MAX_TICKS = 2_147_483_647;

/** How far a price may lie beside the grid, in ticks: what double arithmetic leaves of a decimal fraction. */
const TOLERANCE = 1e-6;

/** The tick grid of an instrument: prices in, whole ticks out, and back. */
export class PriceGrid {
  readonly tickSize: number;
  private readonly decimals: number;
  private readonly ticksPerUnit: number;

  constructor(tickSize: number) {
    if (!(tickSize > 0) || !Number.isFinite(tickSize)) {
      throw new RangeError(`A tick size is a positive number, not ${tickSize}`);
    }
    this.tickSize = tickSize;
    this.decimals = decimalsOf(tickSize);
    this.ticksPerUnit = 1 / tickSize;
  }

  /** Whole ticks; NaN when the price is not finite or not on the grid. */
  toTicks(price: number): number {
    const exact = price * this.ticksPerUnit;
    const ticks = Math.round(exact);
    return Math.abs(exact - ticks) <= TOLERANCE ? ticks : NaN;
  }

  /** The price of a number of ticks: whole ticks without any trace of binary fractions, others as they are. */
  toPrice(ticks: number): number {
    const price = ticks * this.tickSize;
    return Number.isInteger(ticks) ? Number(price.toFixed(this.decimals)) : price;
  }
}
