import { decimalsOf } from './decimalsOf';

/** Prices beyond this many ticks are refused: sums over 500 squared closes stay exact below it. */
export const MAX_TICKS = 2_147_483_647;

/** How far a price may lie beside the grid, in ticks: what double arithmetic leaves of a decimal fraction. */
export const GRID_TOLERANCE = 1e-6;

/** The tick grid of an instrument: prices in, whole ticks out, and back. */
export class PriceGrid {
  private static readonly known = new Map<number, PriceGrid>();
  readonly tickSize: number;
  /** The tick size is `numerator / denominator`, both whole. */
  private readonly numerator: number;
  private readonly denominator: number;
  /** What turns a price into ticks, before rounding. */
  readonly ticksPerUnit: number;

  /** The grid of a tick size, one for all who ask. */
  static of(tickSize: number): PriceGrid {
    let grid = PriceGrid.known.get(tickSize);
    if (grid === undefined) PriceGrid.known.set(tickSize, (grid = new PriceGrid(tickSize)));
    return grid;
  }

  constructor(tickSize: number) {
    if (!(tickSize > 0) || !Number.isFinite(tickSize)) {
      throw new RangeError(`A tick size is a positive number, not ${tickSize}`);
    }
    this.tickSize = tickSize;
    this.denominator = 10 ** decimalsOf(tickSize);
    this.numerator = Math.round(tickSize * this.denominator);
    this.ticksPerUnit = 1 / tickSize;
  }

  /** Whole ticks; NaN when the price is not finite or not on the grid. */
  toTicks(price: number): number {
    const exact = price * this.ticksPerUnit;
    const ticks = Math.round(exact);
    return Math.abs(exact - ticks) <= GRID_TOLERANCE ? ticks : NaN;
  }

  /** Ticks of any price: whole ones on the grid, a fraction between its lines. */
  measure(price: number): number {
    const exact = price * this.ticksPerUnit;
    const ticks = Math.round(exact);
    return Math.abs(exact - ticks) <= GRID_TOLERANCE ? ticks : exact;
  }

  /** The price of a number of ticks; of whole ticks, the very number that its decimals are read as. */
  toPrice(ticks: number): number {
    return (ticks * this.numerator) / this.denominator;
  }
}
