import type { Candle } from '../../../../../app/market/candle';
import { sessionCalendar } from '../../../../../app/market/sessionCalendar';

const HALF_HOUR = 30 * 60_000;

/** What a series of five-minute candles looks like; changes and ranges in basis points. */
export interface CandleStatistics {
  /** Standard deviation, kurtosis and 99 % quantile of |change| from close to close within a session. */
  readonly deviation: number;
  readonly kurtosis: number;
  readonly extreme: number;
  /** Autocorrelation of the changes (lag 1) and of their sizes (lags 1, 6 and 24). */
  readonly memory: number;
  readonly clustering: readonly [number, number, number];
  readonly meanRange: number;
  /** Mean body as a share of the range. */
  readonly body: number;
  /** Shares of candles without a range, and of closes that equal the one before. */
  readonly flat: number;
  readonly unchanged: number;
  /** Share of prices on the 5-point grid. */
  readonly onGrid: number;
  /** Mean range by half hour since 09:00, against the mean of all. */
  readonly byTime: ReadonlyMap<number, number>;
  /** Median of |first open - last close| over night. */
  readonly overnight: number;
}

export function candleStatistics(candles: readonly Candle[]): CandleStatistics {
  const calendar = sessionCalendar('b3-index');
  const changes: number[] = [];
  const nights: number[] = [];
  const ranges: number[] = [];
  const byTime = new Map<number, number[]>();
  let session: number | null = null;
  let previous: Candle | null = null;
  for (const candle of candles) {
    const day = calendar.dayAt(candle.time);
    if (previous !== null) {
      if (day.session === session) changes.push(1e4 * Math.log(candle.close / previous.close));
      else nights.push(Math.abs(1e4 * Math.log(candle.open / previous.close)));
    }
    const range = (1e4 * (candle.high - candle.low)) / candle.close;
    ranges.push(range);
    const slot = Math.floor((candle.time - day.start) / HALF_HOUR) - 18;
    const slotRanges = byTime.get(slot) ?? [];
    slotRanges.push(range);
    byTime.set(slot, slotRanges);
    session = day.session;
    previous = candle;
  }
  const sizes = changes.map(Math.abs);
  const deviation = Math.sqrt(mean(changes.map((change) => change ** 2)));
  const meanRange = mean(ranges);
  const prices = candles.flatMap(({ open, high, low, close }) => [open, high, low, close]);
  return {
    deviation,
    kurtosis: mean(changes.map((change) => (change / deviation) ** 4)),
    extreme: quantile(sizes, 0.99),
    memory: autocorrelation(changes, 1),
    clustering: [autocorrelation(sizes, 1), autocorrelation(sizes, 6), autocorrelation(sizes, 24)],
    meanRange,
    body: mean(
      candles.filter(({ high, low }) => high > low).map((c) => Math.abs(c.close - c.open) / (c.high - c.low)),
    ),
    flat: share(ranges, (range) => range === 0),
    unchanged: share(changes, (change) => change === 0),
    onGrid: share(prices, (price) => price % 5 === 0),
    byTime: new Map([...byTime].map(([slot, values]) => [slot, mean(values) / meanRange])),
    overnight: quantile(nights, 0.5),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share(values: readonly number[], holds: (value: number) => boolean): number {
  return values.filter(holds).length / values.length;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(q * (sorted.length - 1))] ?? NaN;
}

function autocorrelation(values: readonly number[], lag: number): number {
  const middle = mean(values);
  let shared = 0;
  let all = 0;
  for (const [index, value] of values.entries()) {
    all += (value - middle) ** 2;
    if (index >= lag) shared += (value - middle) * ((values[index - lag] ?? 0) - middle);
  }
  return shared / all;
}
