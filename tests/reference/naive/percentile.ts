import type { DetectorId } from '../../../app/detectors/detectorId';
import type { CalendarId } from '../../../app/market/instrument';
import { momentOf } from './calendar/moments';
import { atr as atrOf } from './indicators/atr';
import { rsi as rsiOf } from './indicators/rsi';
import { zScore } from './indicators/windowStatistics';
import type { NaiveSettings } from './naiveSettings';
import { inOneSession, type Stretch } from './stretches';

/** The quantity of one detector on one candle; see the table of docs/engine.md section 6. */
export interface CountedRatio {
  /** Index of the candle in the series. */
  readonly index: number;
  readonly ratio: number;
}

/** Every ratio that a detector has seen, over all stretches of a series. */
export function ratiosOf(
  detector: DetectorId,
  stretches: readonly Stretch[],
  settings: NaiveSettings,
): CountedRatio[] {
  return stretches.flatMap((stretch) =>
    ratiosInStretch(detector, stretch, settings).flatMap((ratio, at) =>
      ratio === null ? [] : [{ index: stretch.offset + at, ratio }],
    ),
  );
}

function ratiosInStretch(detector: DetectorId, stretch: Stretch, settings: NaiveSettings): (number | null)[] {
  const { candles } = stretch;
  const closes = candles.map(({ close }) => close);
  const atr = atrOf(candles, settings.atrPeriod);
  switch (detector) {
    case 'extreme-volatility': {
      const { window, sigma } = settings.extremeVolatility!;
      return closes.map((_, at) => {
        const z = at + 1 < window ? null : zScore(closes, at, window);
        return z === null ? null : Math.abs(z) / sigma;
      });
    }
    case 'volatility-shock':
      // In ticks: the engine counts a growing function of it, which keeps its order.
      return closes.map((close, at) =>
        at >= 2 && inOneSession(stretch, at - 2, at) ? Math.abs(close - closes[at - 2]!) : null,
      );
    case 'engulfing': {
      const { minBody } = settings.engulfing!;
      return candles.map(({ open, close }, at) => {
        const range = atr[at];
        return range == null || range === 0 ? null : Math.abs(close - open) / range / (minBody || 1);
      });
    }
    case 'rsi-divergence': {
      const { zone } = settings.rsiDivergence!;
      return rsiOf(closes, settings.rsiPeriod).map((value) =>
        value === null ? null : Math.abs(value - 50) / (zone - 50),
      );
    }
    case 'level-break':
      return levelRatios(stretch, atr, settings);
    case 'price-level':
      return [];
  }
}

function levelRatios(
  { candles }: Stretch,
  atr: readonly (number | null)[],
  settings: NaiveSettings,
): (number | null)[] {
  const { window, buffer, bufferUnit } = settings.levelBreak!;
  return candles.map(({ close }, at) => {
    if (at < window) return null;
    let ceiling = -Infinity;
    let floor = Infinity;
    for (let i = at - window; i < at; i++) {
      ceiling = Math.max(ceiling, candles[i]!.high);
      floor = Math.min(floor, candles[i]!.low);
    }
    const beyond = Math.max(0, close - ceiling, floor - close);
    return beyond / Math.max(1, bufferUnit === 'ticks' ? buffer : buffer * (atr[at] ?? 0));
  });
}

const DAYS_A_BLOCK = 10;
const BLOCKS = 6;

/** For each candle of a series: its block of ten session days, counted from the first candle. */
export function blocksOf(times: readonly number[], calendar: CalendarId): number[] {
  let days = 0;
  let last: number | null = null;
  return times.map((time) => {
    const { day } = momentOf(time, calendar);
    if (day !== last) days += 1;
    last = day;
    return Math.floor(days / DAYS_A_BLOCK);
  });
}

/** The counted ratios of the last 51 to 60 session days up to candle `index`, itself included. */
export function recentRatios(
  ratios: readonly CountedRatio[],
  blocks: readonly number[],
  index: number,
): number[] {
  const first = blocks[index]! - BLOCKS + 1;
  return ratios
    .filter((counted) => counted.index <= index && blocks[counted.index]! >= first)
    .map(({ ratio }) => ratio);
}
