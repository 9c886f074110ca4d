import type { IndicatorSet } from '../indicators/indicatorSet';
import { RATIO_UNIT, RatioHistogram } from '../indicators/ratioHistogram';
import type { StateMemory } from '../indicators/stateMemory';
import { WindowExtremes } from '../indicators/windowExtremes';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Side } from './side';
import type { Signal } from './signal';
import { silencingChange } from './silencingChange';
import type { Tolerance } from './tolerance';

const BASE_CONFIDENCE = 0.7;

/** `level-break`: the close leaves the range of the candles before it by more than a buffer. */
export class LevelBreak {
  static readonly tolerates: Tolerance = { sessionBorder: false, missingSlots: true };

  /** Number of the first candle after a cold start on which it can signal. */
  readonly warmUp: number;
  readonly ratios: RatioHistogram;
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  private readonly levelPlace: number;
  readonly extremes: WindowExtremes;
  private readonly atrPlace: number;
  private readonly buffer: number;
  private readonly inAtr: boolean;

  constructor(
    memory: StateMemory,
    readonly indicators: IndicatorSet,
    settings: DetectorSettings['level-break'],
  ) {
    this.atrPlace = indicators.atr.place;
    this.ratios = new RatioHistogram(memory);
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.levelPlace = memory.takeI32(1);
    this.extremes = new WindowExtremes(memory, settings.window);
    this.buffer = settings.buffer;
    this.inAtr = settings.bufferUnit === 'atr';
    this.warmUp = Math.max(settings.window + 1, indicators.atr.period + 1);
  }

  reset(): void {
    this.i32[this.levelPlace] = 0;
    this.extremes.reset();
  }

  /** Prices in ticks; `position`: candles before this one in its session. */
  step(high: number, low: number, close: number, previousClose: number, position: number): Side {
    const { extremes } = this;
    let side: Side = 0;
    if (extremes.isReady()) {
      const up = extremes.highest();
      const down = extremes.lowest();
      if (close <= up && close >= down) this.ratios.add(0);
      else side = this.stepOutside(up, down, close, previousClose, position);
    }
    extremes.push(high, low);
    return side;
  }

  confidence(): number {
    return BASE_CONFIDENCE;
  }

  /** What it found on the newest candle. */
  signal(side: 1 | -1, candleTime: number, grid: PriceGrid): Signal {
    const { tape, atr } = this.indicators;
    const level = this.level();
    const buffer = this.bufferFor(atr.value());
    const guess = Math.ceil(side * (tape.close - level) - buffer);
    return {
      detector: 'level-break',
      direction: side === 1 ? 'long' : 'short',
      candleTime,
      severity: 'high',
      confidence: this.confidence(),
      value: grid.toPrice(tape.close - level),
      threshold: side * grid.toPrice(buffer),
      numbers: {
        margin: grid.toPrice(side * (tape.close - level) - buffer),
        close: grid.toPrice(tape.close),
        previousClose: grid.toPrice(tape.previousClose),
        level: grid.toPrice(level),
        buffer: grid.toPrice(buffer),
        window: this.extremes.window,
        atr: grid.toPrice(atr.value()),
      },
      silencingChange: silencingChange(side, tape.close, guess, Infinity, this, firesAt, grid),
      percentile: this.ratios.shareBelow(Math.abs(tape.close - level) / buffer),
    };
  }

  /** The level that the last close outside the range was compared with, in ticks. */
  level(): number {
    return this.i32[this.levelPlace]!;
  }

  /** The buffer at an ATR, both in ticks. */
  bufferFor(atr: number): number {
    return Math.max(1, this.inAtr ? this.buffer * atr : this.buffer);
  }

  private stepOutside(
    up: number,
    down: number,
    close: number,
    previousClose: number,
    position: number,
  ): Side {
    const side = close > up ? 1 : -1;
    const level = close > up ? up : down;
    this.i32[this.levelPlace] = level;
    if (!this.isBeyond(side * (close - level))) return 0;
    return position > 0 && side * (previousClose - level) <= 0 ? side : 0;
  }

  /** Whether a distance beyond the level, in ticks, is more than the buffer. */
  private isBeyond(distance: number): boolean {
    const buffer = this.bufferFor(this.f64[this.atrPlace]!);
    this.ratios.add((distance * RATIO_UNIT) / buffer);
    return distance > buffer;
  }
}

function firesAt(detector: LevelBreak, side: 1 | -1, close: number): boolean {
  return side * (close - detector.level()) > detector.bufferFor(detector.indicators.atrWithClose(close));
}
