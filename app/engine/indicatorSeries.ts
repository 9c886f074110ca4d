import { IndicatorSet } from '../indicators/indicatorSet';
import { StateMemory } from '../indicators/stateMemory';
import type { Candle } from '../market/candle';
import { CandleIntake } from '../market/candleIntake';
import type { Instrument } from '../market/instrument';
import { PriceGrid } from '../market/priceGrid';
import { timeframeMs, type Timeframe } from '../market/timeframe';
import type { EngineSettings } from './engineSettings';
import type { EngineReset } from './engineTypes';
import { SeriesClock } from './seriesClock';

/** The indicators at one candle as the detectors saw them; null during the warm-up and where there is none. */
export interface IndicatorValues {
  readonly time: number;
  readonly zScore: number | null;
  /** Mean and deviation of the z-score's window, in price units. */
  readonly mean: number | null;
  readonly deviation: number | null;
  readonly rsi: number | null;
  /** In price units. */
  readonly atr: number | null;
  /** Why the indicators started afresh with this candle. */
  readonly reset: EngineReset | null;
}

/** Computes the engine's indicators for a chart, candle by candle, with its restarts. */
export class IndicatorSeries {
  private readonly grid: PriceGrid;
  private readonly intake: CandleIntake;
  private readonly clock: SeriesClock;
  private readonly indicators: IndicatorSet;
  private last = NaN;

  constructor(instrument: Instrument, timeframe: Timeframe, settings: EngineSettings) {
    this.grid = new PriceGrid(instrument.tickSize);
    this.intake = new CandleIntake(this.grid);
    this.clock = new SeriesClock(instrument, timeframeMs(timeframe), settings.gapTolerance);
    const periods = {
      ...settings.indicators,
      deviationWindow: settings.detectors['extreme-volatility'].window,
    };
    this.indicators = StateMemory.allocate((memory) => new IndicatorSet(memory, periods)).parts;
    this.indicators.reset();
  }

  /** The values at the next candle; null, and nothing changes, when the engine would have refused it. */
  push(candle: Candle): IndicatorValues | null {
    const { intake, clock, indicators } = this;
    if (candle.time <= this.last || intake.read(candle) !== null) return null;
    const passage = clock.pass(this.last, candle.time);
    if (passage === null) return null;
    clock.enter(passage.day);
    this.last = candle.time;
    if (passage.reset !== null) indicators.reset();
    indicators.push(intake.open, intake.high, intake.low, intake.close, passage.isAdjacent);
    return this.values(candle.time, passage.reset);
  }

  private values(time: number, reset: EngineReset | null): IndicatorValues {
    const { deviation, rsi, atr } = this.indicators;
    const z = deviation.zScore();
    const hasWindow = deviation.isReady();
    return {
      time,
      zScore: Number.isNaN(z) ? null : z,
      mean: hasWindow ? this.grid.toPrice(deviation.mean()) : null,
      deviation: hasWindow ? this.grid.toPrice(deviation.deviation()) : null,
      rsi: rsi.isReady() ? rsi.value() : null,
      atr: atr.isReady() ? this.grid.toPrice(atr.value()) : null,
      reset,
    };
  }
}
