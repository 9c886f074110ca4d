import type { IndicatorSet } from '../indicators/indicatorSet';
import { RATIO_UNIT, RatioHistogram } from '../indicators/ratioHistogram';
import type { StateMemory } from '../indicators/stateMemory';
import { MAX_TICKS, type PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Finding, Side } from './finding';

/** Places in `i32`; the ring of closes after them, the ring of RSIs in `f64`. */
const POSITION = 0;
const COUNT = 1;
/** Candles since RSI was last in the zone of tops, of bottoms. */
const SINCE_TOP = 2;
const SINCE_BOTTOM = 3;
const HEAD = 4;

const BASE_CONFIDENCE = 0.6;
const MIDDLE = 50;

/** `rsi-divergence`: the close goes beyond the closes before it, RSI does not. */
export class RsiDivergence {
  readonly warmUp: number;
  readonly ratios: RatioHistogram;
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  private readonly strengths: number;
  private readonly i: number;
  private readonly closes: number;
  private readonly rsiPlace: number;
  private readonly lookback: number;
  private readonly zone: number;
  /** Distance from 50 that makes a ratio of 1. */
  private readonly unit: number;
  /** The newest candle's comparison, for `describe`: nothing in it outlives the candle. */
  private closeExtreme = 0;
  private rsiExtreme = 0;

  constructor(
    memory: StateMemory,
    private readonly indicators: IndicatorSet,
    settings: DetectorSettings['rsi-divergence'],
  ) {
    this.lookback = settings.lookback;
    this.zone = settings.zone;
    this.unit = Math.max(1, settings.zone - MIDDLE);
    this.rsiPlace = indicators.rsi.place;
    this.ratios = new RatioHistogram(memory);
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.strengths = memory.takeF64(this.lookback);
    this.i = memory.takeI32(HEAD + this.lookback);
    this.closes = this.i + HEAD;
    this.warmUp = Math.max(indicators.rsi.period + 1 + this.lookback, indicators.atr.period + 1);
  }

  reset(): void {
    this.f64.fill(0, this.strengths, this.strengths + this.lookback);
    this.i32.fill(0, this.i, this.i + HEAD + this.lookback);
  }

  /** To be called on every candle that has an RSI; prices in ticks. */
  step(close: number, previousClose: number): Side {
    const { i32, i } = this;
    const rsi = this.f64[this.rsiPlace]!;
    const distance = rsi - MIDDLE;
    this.ratios.add(((distance < 0 ? -distance : distance) * RATIO_UNIT) / this.unit);
    let side: Side = 0;
    if (i32[i + COUNT] === this.lookback) {
      // Few candles have an RSI in the zone behind them: only those are looked at closely.
      if (close > previousClose) {
        if (i32[i + SINCE_TOP]! < this.lookback && this.isTop(close)) side = -1;
      } else if (i32[i + SINCE_BOTTOM]! < this.lookback && close < previousClose && this.isBottom(close)) {
        side = 1;
      }
    }
    this.push(close);
    return side;
  }

  confidence(): number {
    return BASE_CONFIDENCE;
  }

  describe(side: 1 | -1, grid: PriceGrid): Finding {
    const { tape, rsi } = this.indicators;
    const { closeExtreme, rsiExtreme } = this;
    const threshold = side === -1 ? this.zone : 100 - this.zone;
    return {
      severity: 'medium',
      confidence: this.confidence(),
      value: rsiExtreme,
      threshold,
      numbers: {
        margin: Math.abs(rsiExtreme - threshold),
        rsi: rsi.value(),
        rsiExtreme,
        rsiDistance: Math.abs(rsiExtreme - rsi.value()),
        close: grid.toPrice(tape.close),
        closeExtreme: grid.toPrice(closeExtreme),
        lookback: this.lookback,
        zone: this.zone,
      },
      ratio: Math.abs(rsiExtreme - MIDDLE) / this.unit,
      firesAt: (close) => {
        const strength = rsi.valueWith(close, tape.previousClose);
        return side === -1
          ? close > closeExtreme && strength < rsiExtreme
          : close < closeExtreme && strength > rsiExtreme;
      },
    };
  }

  private isTop(close: number): boolean {
    let highestClose = 0;
    let highestRsi = 0;
    for (let at = 0; at < this.lookback; at++) {
      highestClose = Math.max(highestClose, this.i32[this.closes + at]!);
      highestRsi = Math.max(highestRsi, this.f64[this.strengths + at]!);
    }
    this.closeExtreme = highestClose;
    this.rsiExtreme = highestRsi;
    return close > highestClose && this.f64[this.rsiPlace]! < highestRsi && highestRsi >= this.zone;
  }

  private isBottom(close: number): boolean {
    let lowestClose = MAX_TICKS;
    let lowestRsi = 100;
    for (let at = 0; at < this.lookback; at++) {
      lowestClose = Math.min(lowestClose, this.i32[this.closes + at]!);
      lowestRsi = Math.min(lowestRsi, this.f64[this.strengths + at]!);
    }
    this.closeExtreme = lowestClose;
    this.rsiExtreme = lowestRsi;
    return close < lowestClose && this.f64[this.rsiPlace]! > lowestRsi && lowestRsi <= 100 - this.zone;
  }

  private push(close: number): void {
    const { i32, i, lookback } = this;
    const rsi = this.f64[this.rsiPlace]!;
    const position = i32[i + POSITION]!;
    this.f64[this.strengths + position] = rsi;
    i32[this.closes + position] = close;
    i32[i + POSITION] = position + 1 === lookback ? 0 : position + 1;
    if (i32[i + COUNT]! < lookback) i32[i + COUNT] = i32[i + COUNT]! + 1;
    i32[i + SINCE_TOP] = rsi >= this.zone ? 0 : i32[i + SINCE_TOP]! + 1;
    i32[i + SINCE_BOTTOM] = rsi <= 100 - this.zone ? 0 : i32[i + SINCE_BOTTOM]! + 1;
  }
}
