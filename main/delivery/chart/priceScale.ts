/** Maps prices to rows of the picture. */
export interface PriceScale {
  /** The row of a price, pixels from above. */
  readonly y: (price: number) => number;
  /** Round prices for the axis, lowest first. */
  readonly ticks: readonly number[];
}

/** Fits `low` to `high` between two rows with a little air, and picks about five round prices. */
export function priceScale(low: number, high: number, top: number, bottom: number): PriceScale {
  const span = high > low ? high - low : Math.max(Math.abs(high) * 0.001, 1e-6);
  const from = low - span * 0.04;
  const to = high + span * 0.04;
  const raw = (to - from) / 5;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = magnitude * ([1, 2, 5, 10].find((factor) => factor * magnitude >= raw) ?? 10);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return {
    y: (price) => bottom - ((price - from) / (to - from)) * (bottom - top),
    ticks: Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step),
  };
}
