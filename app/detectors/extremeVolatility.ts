import type { IndicatorSet } from '../indicators/indicatorSet';
import { RATIO_UNIT, RatioHistogram } from '../indicators/ratioHistogram';
import type { RollingDeviation } from '../indicators/rollingDeviation';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Side } from './side';
import type { Signal } from './signal';
import { silencingChange } from './silencingChange';
import type { Tolerance } from './tolerance';

/** Places in `i32`: candles in a row outside, of the side of the last of them; whether that side has fired. */
const CHAIN = 0;
const SIDE = 1;
const LOCKED = 2;
const PLACES = 3;

const BASE_CONFIDENCE = 0.85;
const CONFIDENCE_PER_SIGMA = 0.05;
const MOST_CONFIDENCE = 0.95;

/** `extreme-volatility`: the close stays outside ±σ for `confirm` candles in a row. */
export class ExtremeVolatility {
  static readonly tolerates: Tolerance = { sessionBorder: false, missingSlots: true };

  /** Number of the first candle after a cold start on which it can signal. */
  readonly warmUp: number;
  readonly ratios: RatioHistogram;
  private readonly i32: Int32Array;
  private readonly i: number;
  private readonly deviation: RollingDeviation;
  readonly sigma: number;
  private readonly eighths: number;
  private readonly confirm: number;

  constructor(
    memory: StateMemory,
    readonly indicators: IndicatorSet,
    settings: DetectorSettings['extreme-volatility'],
  ) {
    this.i32 = memory.i32;
    this.i = memory.takeI32(PLACES);
    this.deviation = indicators.deviation;
    this.ratios = new RatioHistogram(memory);
    this.sigma = settings.sigma;
    this.eighths = RATIO_UNIT / settings.sigma;
    this.confirm = settings.confirm;
    this.warmUp = Math.max(settings.window + settings.confirm - 1, indicators.atr.period + 1);
  }

  reset(): void {
    this.i32.fill(0, this.i, this.i + PLACES);
  }

  /** `position`: candles before this one in its session. */
  step(position: number): Side {
    const z = this.deviation.zScore();
    const size = z < 0 ? -z : z;
    if (size >= 0) this.ratios.add(size * this.eighths);
    if (size >= this.sigma) return this.stepOutside(z > 0 ? 1 : -1, position);
    // Inside, or no z-score.
    this.i32[this.i + SIDE] = 0;
    return 0;
  }

  /** More the farther beyond the threshold. */
  confidence(): number {
    const beyond = Math.abs(this.indicators.deviation.zScore()) - this.sigma;
    return Math.min(MOST_CONFIDENCE, BASE_CONFIDENCE + CONFIDENCE_PER_SIGMA * beyond);
  }

  /** What it found on the newest candle. */
  signal(side: 1 | -1, candleTime: number, grid: PriceGrid): Signal {
    const { deviation, tape } = this.indicators;
    const z = deviation.zScore();
    const { sigma } = this;
    const guess = Math.floor(side * (tape.close - deviation.closeAt(side * sigma, tape.close))) + 1;
    return {
      detector: 'extreme-volatility',
      direction: side === 1 ? 'long' : 'short',
      candleTime,
      severity: 'critical',
      confidence: this.confidence(),
      value: z,
      threshold: side * sigma,
      numbers: {
        margin: Math.abs(z) - sigma,
        close: grid.toPrice(tape.close),
        mean: grid.toPrice(deviation.mean()),
        deviation: grid.toPrice(deviation.deviation()),
        window: deviation.window,
        sigma,
        confirm: this.confirm,
      },
      silencingChange: silencingChange(side, tape.close, guess, Infinity, this, firesAt, grid),
      percentile: this.ratios.shareBelow(Math.abs(z) / sigma),
    };
  }

  private stepOutside(side: 1 | -1, position: number): Side {
    const { i32, i } = this;
    const continues = i32[i + SIDE] === side;
    if (!continues) {
      i32[i + SIDE] = side;
      i32[i + LOCKED] = 0;
    }
    const chain = continues && position > 0 ? i32[i + CHAIN]! + 1 : 1;
    i32[i + CHAIN] = chain;
    if (chain !== this.confirm || i32[i + LOCKED] === 1) return 0;
    i32[i + LOCKED] = 1;
    return side;
  }
}

function firesAt({ indicators, sigma }: ExtremeVolatility, side: 1 | -1, close: number): boolean {
  return side * indicators.deviation.zScoreWith(indicators.tape.close, close) >= sigma;
}
