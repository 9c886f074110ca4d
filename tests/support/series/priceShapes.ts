import type { Random } from './random';

/** One candle's prices in whole ticks. */
export interface TickBar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** Draws the next candle after one that closed at `previous` ticks; the market holds prices above 0 itself. */
export type PriceShape = (random: Random, previous: number, index: number) => TickBar;

/** Puts shadows of up to `most` ticks around a body. */
function around(random: Random, open: number, close: number, most: number): TickBar {
  return {
    open,
    close,
    high: Math.max(open, close) + random.int(0, most),
    low: Math.min(open, close) - random.int(0, most),
  };
}

const still = (price: number): TickBar => ({ open: price, high: price, low: price, close: price });

/** How prices can move: the ordinary, and what breaks careless arithmetic and careless comparisons. */
export const PRICE_SHAPES = {
  flat: (_random, previous) => still(previous),
  oneTick: (random, previous) => around(random, previous, previous + random.int(-1, 1), 1),
  alternating: (random, previous, index) =>
    around(random, previous, previous + (index % 2 === 0 ? 7 : -7), random.chance(0.2) ? 2 : 0),
  walk: (random, previous) =>
    around(random, previous + random.int(-2, 2), previous + Math.round(20 * random.normal()), 12),
  trend: (random, previous) => around(random, previous, previous + random.int(-3, 9), 4),
  fall: (random, previous) => around(random, previous, previous + random.int(-9, 3), 4),
  equalHighs: (random, previous) => {
    const shelf = Math.round(previous / 10) * 10;
    const close = shelf - random.int(0, 4) + (random.chance(0.1) ? 10 : 0);
    return { open: close, high: Math.max(shelf, close), low: Math.min(shelf - 5, close), close };
  },
  zeroRange: (random, previous) => still(previous + (random.chance(0.6) ? 0 : random.int(-3, 3))),
  spikes: (random, previous) =>
    random.chance(0.12)
      ? around(random, previous, previous + random.int(-1, 1) * random.int(100, 900), 30)
      : around(random, previous, previous + random.int(-3, 3), 2),
  huge: (random, previous) =>
    around(random, previous, previous + Math.round(400_000 * random.normal()), random.int(0, 200_000)),
  engulfs: (random, previous, index) => {
    const body = random.int(0, 6) + (index % 5);
    const up = index % 2 === 0;
    const open = previous + random.int(-1, 1);
    return around(random, open, open + (up ? body : -body), 2);
  },
  steps: (random, previous) => {
    const move = random.chance(0.25) ? random.pick([-12, -6, 6, 12]) : 0;
    return around(random, previous, previous + move, 0);
  },
} as const satisfies Record<string, PriceShape>;

export type PriceShapeName = keyof typeof PRICE_SHAPES;
export const PRICE_SHAPE_NAMES = Object.keys(PRICE_SHAPES) as PriceShapeName[];
