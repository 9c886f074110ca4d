import type { IndicatorSet } from '../indicators/indicatorSet';
import { RollingMedian } from '../indicators/rollingMedian';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Finding, Side } from './finding';

/** Places in `f64`: what the newest move was compared with, in ticks; NaN when with nothing. */
const THRESHOLD = 0;
const MEDIAN = 1;
const FLOATS = 2;

/** Places in `i32`: candles in a row without the condition, at most `REARM`. */
const QUIET_UP = 0;
const QUIET_DOWN = 1;
const INTEGERS = 2;

const REARM = 3;
const BASE_CONFIDENCE = 0.85;

/** Makes a median absolute deviation comparable with a standard deviation, for a normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/** `volatility-shock`: a two-candle move far beyond the usual one. */
export class VolatilityShock {
  readonly warmUp: number;
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  private readonly f: number;
  private readonly i: number;
  private readonly moves: RollingMedian;
  private readonly k: number;
  private readonly factor: number;

  constructor(
    memory: StateMemory,
    private readonly indicators: IndicatorSet,
    settings: DetectorSettings['volatility-shock'],
  ) {
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.f = memory.takeF64(FLOATS);
    this.i = memory.takeI32(INTEGERS);
    this.moves = new RollingMedian(memory, settings.window);
    this.k = settings.k;
    this.factor = settings.k * MAD_TO_SIGMA;
    this.warmUp = Math.max(settings.window + 3, indicators.atr.period + 1);
  }

  reset(): void {
    this.f64.fill(NaN, this.f, this.f + FLOATS);
    this.i32.fill(REARM, this.i, this.i + INTEGERS);
    this.moves.reset();
  }

  step(close: number, closeBeforePrevious: number, position: number): Side {
    const { f64, f, moves } = this;
    if (position < 2) {
      f64[f + THRESHOLD] = NaN;
      this.countQuiet(QUIET_UP);
      this.countQuiet(QUIET_DOWN);
      return 0;
    }
    const move = close - closeBeforePrevious;
    const size = move < 0 ? -move : move;
    let side: Side = 0;
    if (moves.isReady()) {
      const median = moves.median();
      const threshold = median > 0 ? this.factor * median : NaN;
      f64[f + MEDIAN] = median;
      f64[f + THRESHOLD] = threshold;
      if (size >= threshold) side = move > 0 ? 1 : -1;
    }
    moves.push(size);
    return this.fireAtStart(side);
  }

  /** The move in units of its threshold; NaN where there is none. */
  ratio(): number {
    const { tape } = this.indicators;
    return Math.abs(tape.close - tape.closeBeforePrevious) / this.f64[this.f + THRESHOLD]!;
  }

  confidence(): number {
    return BASE_CONFIDENCE;
  }

  describe(side: 1 | -1, grid: PriceGrid): Finding {
    const { tape } = this.indicators;
    const { closeBeforePrevious } = tape;
    const threshold = this.f64[this.f + THRESHOLD]!;
    const move = tape.close - closeBeforePrevious;
    return {
      severity: 'critical',
      confidence: this.confidence(),
      value: grid.toPrice(move),
      threshold: side * grid.toPrice(threshold),
      numbers: {
        margin: grid.toPrice(Math.abs(move) - threshold),
        close: grid.toPrice(tape.close),
        closeTwoBefore: grid.toPrice(closeBeforePrevious),
        median: grid.toPrice(this.f64[this.f + MEDIAN]!),
        multiple: Math.abs(move) / (MAD_TO_SIGMA * this.f64[this.f + MEDIAN]!),
        k: this.k,
        window: this.moves.window,
      },
      ratio: this.ratio(),
      firesAt: (close) => side * (close - closeBeforePrevious) >= threshold,
    };
  }

  private fireAtStart(side: Side): Side {
    const { i32, i } = this;
    if (side === 0) {
      this.countQuiet(QUIET_UP);
      this.countQuiet(QUIET_DOWN);
      return 0;
    }
    const same = side === 1 ? QUIET_UP : QUIET_DOWN;
    this.countQuiet(side === 1 ? QUIET_DOWN : QUIET_UP);
    const armed = i32[i + same]! >= REARM;
    i32[i + same] = 0;
    return armed ? side : 0;
  }

  private countQuiet(direction: number): void {
    const at = this.i + direction;
    if (this.i32[at]! < REARM) this.i32[at] = this.i32[at]! + 1;
  }
}
