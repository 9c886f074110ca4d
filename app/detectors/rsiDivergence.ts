import type { IndicatorSet } from '../indicators/indicatorSet';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Finding, Side } from './finding';

/** Places in `i32`; the ring of closes after them, the ring of RSIs in `f64`. */
const POSITION = 0;
const COUNT = 1;
const HEAD = 2;

const BASE_CONFIDENCE = 0.6;
const MIDDLE = 50;

/** `rsi-divergence`: the close goes beyond the closes before it, RSI does not. */
export class RsiDivergence {
  readonly warmUp: number;
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  private readonly strengths: number;
  private readonly i: number;
  private readonly closes: number;
  private readonly lookback: number;
  private readonly zone: number;
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

  /** To be called on every candle that has an RSI. */
  step(close: number, rsi: number, previousClose: number): Side {
    let side: Side = 0;
    if (this.i32[this.i + COUNT] === this.lookback) {
      if (close > previousClose) {
        if (this.isTop(close, rsi)) side = -1;
      } else if (close < previousClose && this.isBottom(close, rsi)) {
        side = 1;
      }
    }
    this.push(close, rsi);
    return side;
  }

  /** Distance of the newest RSI from 50 in units of the zone's. */
  ratio(): number {
    return this.ratioOf(this.indicators.rsi.value());
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
      ratio: this.ratioOf(rsiExtreme),
      firesAt: (close) => {
        const strength = rsi.valueWith(close, tape.previousClose);
        return side === -1
          ? close > closeExtreme && strength < rsiExtreme
          : close < closeExtreme && strength > rsiExtreme;
      },
    };
  }

  private isTop(close: number, rsi: number): boolean {
    let highestClose = 0;
    let highestRsi = 0;
    for (let at = 0; at < this.lookback; at++) {
      highestClose = Math.max(highestClose, this.i32[this.closes + at]!);
      highestRsi = Math.max(highestRsi, this.f64[this.strengths + at]!);
    }
    this.closeExtreme = highestClose;
    this.rsiExtreme = highestRsi;
    return close > highestClose && rsi < highestRsi && highestRsi >= this.zone;
  }

  private isBottom(close: number, rsi: number): boolean {
    let lowestClose = Infinity;
    let lowestRsi = Infinity;
    for (let at = 0; at < this.lookback; at++) {
      lowestClose = Math.min(lowestClose, this.i32[this.closes + at]!);
      lowestRsi = Math.min(lowestRsi, this.f64[this.strengths + at]!);
    }
    this.closeExtreme = lowestClose;
    this.rsiExtreme = lowestRsi;
    return close < lowestClose && rsi > lowestRsi && lowestRsi <= 100 - this.zone;
  }

  private push(close: number, rsi: number): void {
    const { i32, i } = this;
    const position = i32[i + POSITION]!;
    this.f64[this.strengths + position] = rsi;
    i32[this.closes + position] = close;
    i32[i + POSITION] = position + 1 === this.lookback ? 0 : position + 1;
    if (i32[i + COUNT]! < this.lookback) i32[i + COUNT] = i32[i + COUNT]! + 1;
  }

  private ratioOf(rsi: number): number {
    return Math.abs(rsi - MIDDLE) / Math.max(1, this.zone - MIDDLE);
  }
}
