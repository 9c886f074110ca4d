import { IndicatorSet } from '../../indicators/indicatorSet';
import { StateMemory } from '../../indicators/stateMemory';
import type { Candle } from '../../market/candle';
import { CandleIntake } from '../../market/candleIntake';
import type { Instrument } from '../../market/instrument';
import { PriceGrid } from '../../market/priceGrid';
import { timeframeMs, type Timeframe } from '../../market/timeframe';
import type { EngineSettings } from '../engineSettings';
import type { EngineReset } from '../engineTypes';
import { SeriesClock } from '../seriesClock';

/** A candle as the detectors saw it; prices and ATR in ticks, NaN where a value does not exist yet. */
export interface SeenCandle {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  /** Candles before it in its session, with no restart between. */
  readonly position: number;
  readonly z: number;
  readonly rsi: number;
  readonly atr: number;
}

/** The candles since the last restart, the newest last: its number is their count. */
export interface SeenSeries {
  readonly grid: PriceGrid;
  readonly candles: readonly SeenCandle[];
  /** Why the indicators started afresh with the newest candle. */
  readonly reset: EngineReset | null;
}

/** Runs stored candles, oldest first, through the engine's own intake, calendar and indicators, and keeps what each saw. */
export function seenSeries(
  candles: Iterable<Candle>,
  instrument: Instrument,
  timeframe: Timeframe,
  settings: EngineSettings,
): SeenSeries {
  const grid = new PriceGrid(instrument.tickSize);
  const intake = new CandleIntake(grid);
  const clock = new SeriesClock(instrument, timeframeMs(timeframe), settings.gapTolerance);
  const deviationWindow = settings.detectors['extreme-volatility'].window;
  const periods = { ...settings.indicators, deviationWindow };
  const indicators = StateMemory.allocate((memory) => new IndicatorSet(memory, periods)).parts;
  indicators.reset();
  const { tape, deviation, atr, rsi } = indicators;
  let seen: SeenCandle[] = [];
  let reset: EngineReset | null = null;
  let last = NaN;
  for (const candle of candles) {
    const { time } = candle;
    if (time <= last || intake.read(candle) !== null) continue;
    const passage = clock.pass(last, time);
    if (passage === null) continue;
    clock.enter(passage.day);
    last = time;
    reset = passage.reset;
    if (reset !== null) {
      indicators.reset();
      seen = [];
    }
    const { open, high, low, close } = intake;
    indicators.push(open, high, low, close, passage.isAdjacent);
    seen.push({
      ...{ time, open, high, low, close },
      position: tape.position,
      z: deviation.zScore(),
      rsi: rsi.isReady() ? rsi.value() : NaN,
      atr: atr.isReady() ? atr.value() : NaN,
    });
  }
  return { grid, candles: seen, reset };
}
