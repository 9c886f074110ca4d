import type { Candle } from '../../../app/market/candle';
import type { CalendarId, Instrument } from '../../../app/market/instrument';
import { timeframeMs, type Timeframe } from '../../../app/market/timeframe';
import { PRICE_SHAPE_NAMES, PRICE_SHAPES, type PriceShapeName, type TickBar } from './priceShapes';
import { createRandom, type Random } from './random';
import { drawTradingSlots } from './tradingSlots';

export interface SeriesCase {
  /** Says what is in it; a failing case is found again by its seed. */
  readonly name: string;
  readonly seed: number;
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly candles: readonly Candle[];
}

interface Market {
  readonly symbol: string;
  readonly tickSize: number;
  readonly digits: number;
  readonly calendar: CalendarId;
  /** Price at which series begin, in ticks. */
  readonly ticks: readonly number[];
}

const MARKETS: readonly Market[] = [
  { symbol: 'WIN$N', tickSize: 5, digits: 0, calendar: 'b3-index', ticks: [24_000, 2_000] },
  { symbol: 'WINQ26', tickSize: 5, digits: 0, calendar: 'b3-index', ticks: [27_000] },
  { symbol: 'WDO$', tickSize: 0.5, digits: 1, calendar: 'b3-dollar', ticks: [11_000] },
  { symbol: 'PETR4', tickSize: 0.01, digits: 2, calendar: 'b3-equity', ticks: [3_700] },
  { symbol: 'SPY', tickSize: 0.01, digits: 2, calendar: 'us-equity', ticks: [58_000, 900] },
  { symbol: 'EURUSD', tickSize: 0.00001, digits: 5, calendar: 'forex', ticks: [112_000] },
  { symbol: 'BTCUSDT', tickSize: 0.1, digits: 1, calendar: 'continuous', ticks: [1_200_000, 40] },
  { symbol: 'HUGE', tickSize: 0.01, digits: 2, calendar: 'continuous', ticks: [1_000_000_000] },
];

const TIMEFRAMES: readonly Timeframe[] = ['M1', 'M5', 'M5', 'M5', 'M15', 'M30', 'H1', 'H4', 'D1'];
const FIRST_DAY = Date.UTC(2019, 0, 1) / 86_400_000;
const LAST_DAY = Date.UTC(2026, 5, 30) / 86_400_000;
/** No price above this, in ticks: well inside 31 bits. */
const CEILING = 2_000_000_000;

/** A random series of up to 1,500 candles; most are short, because faults show themselves in short ones. */
export function makeAdversarialSeries(seed: number): SeriesCase {
  const random = createRandom(seed);
  const market = random.pick(MARKETS);
  const timeframe = random.pick(TIMEFRAMES);
  const count = random.chance(0.02) ? random.int(300, 1_500) : random.int(30, 220);
  const step = timeframeMs(timeframe) / 60_000;
  const times = drawTradingSlots(random, market.calendar, step, random.int(FIRST_DAY, LAST_DAY), count);
  const shapes = drawShapes(random, market);
  const bars = drawBars(random, random.pick(market.ticks), shapes, times);
  const { symbol, tickSize, digits, calendar } = market;
  return {
    name: `seed ${seed}: ${symbol} ${timeframe}, ${times.length} candles of ${[...new Set(shapes)].join(', ')}`,
    seed,
    instrument: { symbol, tickSize, digits, calendar, pointValue: 1, currency: 'USD' },
    timeframe,
    candles: bars.map((bar, i) => toCandle(bar, times[i]!, tickSize, digits)),
  };
}

function drawShapes(random: Random, market: Market): PriceShapeName[] {
  const names = PRICE_SHAPE_NAMES.filter((name) => name !== 'huge' || market.symbol === 'HUGE');
  return Array.from({ length: random.int(1, 4) }, () => random.pick(names));
}

/** Moves from shape to shape every few dozen candles; now and then a day begins with a jump. */
function drawBars(
  random: Random,
  start: number,
  shapes: readonly PriceShapeName[],
  times: readonly number[],
): TickBar[] {
  const bars: TickBar[] = [];
  let previous = start;
  let shape = shapes[0]!;
  for (const [i, time] of times.entries()) {
    if (random.chance(0.03)) shape = random.pick(shapes);
    const newDay = i > 0 && time - times[i - 1]! > 3_600_000;
    if (newDay && random.chance(0.3)) previous += random.int(-300, 300);
    const bar = lifted(PRICE_SHAPES[shape](random, previous, i));
    bars.push(bar);
    previous = bar.close;
  }
  return bars;
}

/** Keeps a candle between one tick and the ceiling without changing its form. */
function lifted({ open, high, low, close }: TickBar): TickBar {
  const shift = low < 1 ? 1 - low : high > CEILING ? CEILING - high : 0;
  return { open: open + shift, high: high + shift, low: low + shift, close: close + shift };
}

function toCandle(bar: TickBar, time: number, tickSize: number, digits: number): Candle {
  const price = (ticks: number): number => Number((ticks * tickSize).toFixed(digits));
  return {
    time,
    open: price(bar.open),
    high: price(bar.high),
    low: price(bar.low),
    close: price(bar.close),
    tickVolume: 1,
    realVolume: 1,
    spread: 1,
  };
}
