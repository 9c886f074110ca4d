import type { IndicatorSet } from '../indicators/indicatorSet';
import { RATIO_UNIT, RatioHistogram } from '../indicators/ratioHistogram';
import { RollingMedian } from '../indicators/rollingMedian';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Finding, Side } from './finding';

/** Places in `f64`: what the newest move was compared with, in ticks. */
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
  readonly ratios: RatioHistogram;
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
    this.ratios = new RatioHistogram(memory);
    this.k = settings.k;
    this.factor = settings.k * MAD_TO_SIGMA;
    this.warmUp = Math.max(settings.window + 3, indicators.atr.period + 1);
  }

  reset(): void {
    this.f64.fill(0, this.f, this.f + FLOATS);
    this.i32.fill(REARM, this.i, this.i + INTEGERS);
    this.moves.reset();
  }

  /** Prices in ticks; `position`: candles before this one in its session. */
  step(close: number, closeBeforePrevious: number, position: number): Side {
    if (position < 2) {
      this.quieten(QUIET_UP);
      this.quieten(QUIET_DOWN);
      return 0;
    }
    const move = close - closeBeforePrevious;
    const size = move < 0 ? -move : move;
    const holds = this.isShock(size);
    this.moves.push(size);
    if (!holds) {
      this.quieten(QUIET_UP);
      this.quieten(QUIET_DOWN);
      return 0;
    }
    return this.fireAtStart(move > 0 ? 1 : -1);
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
      ratio: Math.abs(move) / threshold,
      firesAt: (close) => side * (close - closeBeforePrevious) >= threshold,
    };
  }

  private isShock(size: number): boolean {
    const { f64, f, moves } = this;
    if (!moves.isReady()) return false;
    const median = moves.median();
    const threshold = this.factor * median;
    f64[f + MEDIAN] = median;
    f64[f + THRESHOLD] = threshold;
    if (threshold === 0) return false;
    this.ratios.add((size * RATIO_UNIT) / threshold);
    return size >= threshold;
  }

  private fireAtStart(side: 1 | -1): Side {
    const same = this.i + (side === 1 ? QUIET_UP : QUIET_DOWN);
    this.quieten(side === 1 ? QUIET_DOWN : QUIET_UP);
    const armed = this.i32[same]! >= REARM;
    this.i32[same] = 0;
    return armed ? side : 0;
  }

  private quieten(direction: number): void {
    const at = this.i + direction;
    const quiet = this.i32[at]!;
    if (quiet < REARM) this.i32[at] = quiet + 1;
  }
}
