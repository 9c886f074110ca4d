import type { IndicatorSet } from '../indicators/indicatorSet';
import { RATIO_UNIT, RatioHistogram } from '../indicators/ratioHistogram';
import { RollingMedian } from '../indicators/rollingMedian';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Side } from './side';
import type { Signal } from './signal';
import { silencingChange } from './silencingChange';
import type { Tolerance } from './tolerance';

/** Places in `f64`: the last median and threshold that were needed, in ticks; what turns a move into a ratio. */
const MEDIAN = 0;
const THRESHOLD = 1;
const SCALE = 2;
const FLOATS = 3;

/** Places in `i32`: candles without the condition that are still wanted before a direction may fire again. */
const WAIT_UP = 0;
const WAIT_DOWN = 1;
const INTEGERS = 2;

const REARM = 3;
const BASE_CONFIDENCE = 0.85;

/** Makes a median absolute deviation comparable with a standard deviation, for a normal distribution. */
const MAD_TO_SIGMA = 1.4826;

/** `volatility-shock`: a two-candle move far beyond the usual one. */
export class VolatilityShock {
  static readonly tolerates: Tolerance = { sessionBorder: false, missingSlots: true };

  /** Number of the first candle after a cold start on which it can signal. */
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
    readonly indicators: IndicatorSet,
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
    this.f64.fill(0, this.f, this.f + SCALE);
    this.i32.fill(0, this.i, this.i + INTEGERS);
    this.moves.reset();
  }

  /** Empties the histogram; the next median becomes its unit. */
  forget(): void {
    this.ratios.forget();
    this.f64[this.f + SCALE] = 0;
  }

  /** Prices in ticks; `position`: candles before this one in its session. */
  step(close: number, closeBeforePrevious: number, position: number): Side {
    const { i32, i } = this;
    if (position >= 2) {
      const { moves } = this;
      const move = close - closeBeforePrevious;
      const size = (move ^ (move >> 31)) - (move >> 31);
      const holds = size > 0 && size >= this.factor * moves.floor() && this.isShock(size);
      moves.push(size);
      const scale = this.f64[this.f + SCALE]!;
      if (scale > 0) this.ratios.add(Math.sqrt(size * scale));
      if (holds) return this.fireAtStart(move > 0 ? WAIT_UP : WAIT_DOWN);
    }
    if ((i32[i + WAIT_UP]! | i32[i + WAIT_DOWN]!) !== 0) {
      this.rest(WAIT_UP);
      this.rest(WAIT_DOWN);
    }
    return 0;
  }

  confidence(): number {
    return BASE_CONFIDENCE;
  }

  /** What it found on the newest candle. */
  signal(side: 1 | -1, candleTime: number, grid: PriceGrid): Signal {
    const { tape } = this.indicators;
    const { closeBeforePrevious } = tape;
    const threshold = this.threshold();
    const median = this.f64[this.f + MEDIAN]!;
    const move = tape.close - closeBeforePrevious;
    const guess = Math.floor(Math.abs(move) - threshold) + 1;
    const ratio = Math.sqrt(Math.abs(move) * this.f64[this.f + SCALE]!) / RATIO_UNIT;
    return {
      detector: 'volatility-shock',
      direction: side === 1 ? 'long' : 'short',
      candleTime,
      severity: 'critical',
      confidence: this.confidence(),
      value: grid.toPrice(move),
      threshold: side * grid.toPrice(threshold),
      numbers: {
        margin: grid.toPrice(Math.abs(move) - threshold),
        close: grid.toPrice(tape.close),
        closeTwoBefore: grid.toPrice(closeBeforePrevious),
        median: grid.toPrice(median),
        multiple: Math.abs(move) / (MAD_TO_SIGMA * median),
        k: this.k,
        window: this.moves.window,
      },
      silencingChange: silencingChange(side, tape.close, guess, Infinity, this, firesAt, grid),
      percentile: this.ratios.shareBelow(ratio),
    };
  }

  /** The threshold of the newest candle that came near it, in ticks. */
  threshold(): number {
    return this.f64[this.f + THRESHOLD]!;
  }

  /** The whole condition; the median's floor has already ruled out most moves. */
  private isShock(size: number): boolean {
    const { f64, f, moves } = this;
    if (!moves.isReady()) return false;
    if (f64[f + SCALE] === 0) this.beginCounting();
    if (size < this.factor * moves.raiseFloor()) return false;
    const median = moves.median();
    const threshold = this.factor * median;
    f64[f + MEDIAN] = median;
    f64[f + THRESHOLD] = threshold;
    return threshold > 0 && size >= threshold;
  }

  /** The first median above 0 becomes the unit of the ratios; the moves of its window are counted with it. */
  private beginCounting(): void {
    const median = this.moves.median();
    if (median === 0) return;
    const scale = RATIO_UNIT ** 2 / median;
    this.f64[this.f + SCALE] = scale;
    for (const move of this.moves.values()) this.ratios.add(Math.sqrt(move * scale));
  }

  private fireAtStart(direction: number): Side {
    const { i32, i } = this;
    const isArmed = i32[i + direction] === 0;
    i32[i + direction] = REARM;
    this.rest(direction === WAIT_UP ? WAIT_DOWN : WAIT_UP);
    if (!isArmed) return 0;
    return direction === WAIT_UP ? 1 : -1;
  }

  /** One candle without the condition in a direction. */
  private rest(direction: number): void {
    const wait = this.i32[this.i + direction]!;
    if (wait > 0) this.i32[this.i + direction] = wait - 1;
  }
}

function firesAt(detector: VolatilityShock, side: 1 | -1, close: number): boolean {
  return side * (close - detector.indicators.tape.closeBeforePrevious) >= detector.threshold();
}
