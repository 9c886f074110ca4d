import type { IndicatorSet } from '../indicators/indicatorSet';
import { RATIO_UNIT, RatioHistogram } from '../indicators/ratioHistogram';
import type { StateMemory } from '../indicators/stateMemory';
import { MAX_TICKS, type PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Side } from './side';
import type { Signal } from './signal';
import { silencingChange } from './silencingChange';
import type { Tolerance } from './tolerance';

/** Places in `i32`: candles for which an RSI in the zone of tops, of bottoms, still lies in the lookback. */
const TOP_LASTS = 0;
const BOTTOM_LASTS = 1;
/** Where the next candle goes in the rings, and the ring of closes. */
const NEXT = 2;
const RING = 3;

const BASE_CONFIDENCE = 0.6;
const MIDDLE = 50;

/** `rsi-divergence`: the close goes beyond the closes before it, RSI does not. */
export class RsiDivergence {
  static readonly tolerates: Tolerance = { sessionBorder: true, missingSlots: true };

  /** Number of the first candle after a cold start on which it can signal. */
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
  private readonly eighths: number;
  /** A little less than the zone's distance from 50: rounding must not hide a candle from a close look. */
  private readonly zoneDistance: number;
  /** The newest candle's comparison, for `signal`: nothing in it outlives the candle. */
  closeExtreme = 0;
  rsiExtreme = 0;

  constructor(
    memory: StateMemory,
    readonly indicators: IndicatorSet,
    settings: DetectorSettings['rsi-divergence'],
  ) {
    this.lookback = settings.lookback;
    this.zone = settings.zone;
    // The zone's distance from the middle makes a ratio of 1.
    this.eighths = RATIO_UNIT / (settings.zone - MIDDLE);
    this.zoneDistance = settings.zone - MIDDLE - 1e-9;
    this.rsiPlace = indicators.rsi.place;
    this.ratios = new RatioHistogram(memory);
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.strengths = memory.takeF64(this.lookback);
    this.i = memory.takeI32(RING + this.lookback);
    this.closes = this.i + RING;
    this.warmUp = Math.max(indicators.rsi.period + 1 + this.lookback, indicators.atr.period + 1);
  }

  reset(): void {
    this.f64.fill(0, this.strengths, this.strengths + this.lookback);
    this.i32.fill(0, this.i, this.i + RING + this.lookback);
  }

  /** To be called on every candle that has an RSI; prices in ticks. */
  step(close: number, previousClose: number): Side {
    const { f64, i32, i } = this;
    const rsi = f64[this.rsiPlace]!;
    const distance = rsi < MIDDLE ? MIDDLE - rsi : rsi - MIDDLE;
    this.ratios.add(distance * this.eighths);
    // Few candles have an RSI in a zone behind them: only those are looked at closely.
    const nearZone = i32[i + TOP_LASTS]! | i32[i + BOTTOM_LASTS]!;
    const isFar = nearZone === 0 && distance < this.zoneDistance;
    const side = isFar ? 0 : this.stepNearZone(close, previousClose);
    const next = i32[i + NEXT]!;
    f64[this.strengths + next] = rsi;
    i32[this.closes + next] = close;
    i32[i + NEXT] = next + 1 === this.lookback ? 0 : next + 1;
    return side;
  }

  confidence(): number {
    return BASE_CONFIDENCE;
  }

  /** What it found on the newest candle. */
  signal(side: 1 | -1, candleTime: number, grid: PriceGrid): Signal {
    const { tape, rsi } = this.indicators;
    const { closeExtreme, rsiExtreme } = this;
    const threshold = side === -1 ? this.zone : 100 - this.zone;
    return {
      detector: 'rsi-divergence',
      direction: side === 1 ? 'long' : 'short',
      candleTime,
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
      // Against a signal RSI reaches its extreme, along with it the close comes back to its own.
      silencingChange: silencingChange(
        side,
        tape.close,
        Math.ceil(side * (tape.close - rsi.closeAt(rsiExtreme, tape.previousClose))),
        Math.abs(tape.close - closeExtreme),
        this,
        firesAt,
        grid,
      ),
      percentile: this.ratios.shareBelow(Math.abs(rsiExtreme - MIDDLE) / (this.zone - MIDDLE)),
    };
  }

  private stepNearZone(close: number, previousClose: number): Side {
    const { i32, i, zone, lookback } = this;
    let side: Side = 0;
    if (i32[i + TOP_LASTS]! > 0) {
      i32[i + TOP_LASTS]! -= 1;
      if (close > previousClose && this.isTop(close)) side = -1;
    }
    if (i32[i + BOTTOM_LASTS]! > 0) {
      i32[i + BOTTOM_LASTS]! -= 1;
      if (close < previousClose && this.isBottom(close)) side = 1;
    }
    const rsi = this.f64[this.rsiPlace]!;
    if (rsi >= zone) i32[i + TOP_LASTS] = lookback;
    if (rsi <= 100 - zone) i32[i + BOTTOM_LASTS] = lookback;
    return side;
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
}

function firesAt(detector: RsiDivergence, side: 1 | -1, close: number): boolean {
  const { indicators, closeExtreme, rsiExtreme } = detector;
  const strength = indicators.rsi.valueWith(close, indicators.tape.previousClose);
  return side === -1
    ? close > closeExtreme && strength < rsiExtreme
    : close < closeExtreme && strength > rsiExtreme;
}
