import type { IndicatorSet } from '../indicators/indicatorSet';
import { RATIO_UNIT, RatioHistogram } from '../indicators/ratioHistogram';
import type { StateMemory } from '../indicators/stateMemory';
import { WindowExtremes } from '../indicators/windowExtremes';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Finding, Side } from './finding';

/** Places in `f64`: what the newest candle was compared with, in ticks. */
const LEVEL_UP = 0;
const LEVEL_DOWN = 1;
const PLACES = 2;

const BASE_CONFIDENCE = 0.7;

/** `level-break`: the close leaves the range of the candles before it by more than a buffer. */
export class LevelBreak {
  readonly warmUp: number;
  readonly ratios: RatioHistogram;
  private readonly f64: Float64Array;
  private readonly f: number;
  private readonly extremes: WindowExtremes;
  private readonly atrPlace: number;
  private readonly buffer: number;
  private readonly inAtr: boolean;

  constructor(
    memory: StateMemory,
    private readonly indicators: IndicatorSet,
    settings: DetectorSettings['level-break'],
  ) {
    this.atrPlace = indicators.atr.place;
    this.ratios = new RatioHistogram(memory);
    this.f64 = memory.f64;
    this.f = memory.takeF64(PLACES);
    this.extremes = new WindowExtremes(memory, settings.window);
    this.buffer = settings.buffer;
    this.inAtr = settings.bufferUnit === 'atr';
    this.warmUp = Math.max(settings.window + 1, indicators.atr.period + 1);
  }

  reset(): void {
    this.f64.fill(0, this.f, this.f + PLACES);
    this.extremes.reset();
  }

  /** Prices in ticks; `position`: candles before this one in its session. */
  step(high: number, low: number, close: number, previousClose: number, position: number): Side {
    const { extremes } = this;
    let side: Side = 0;
    if (extremes.isReady()) {
      const up = extremes.highest();
      const down = extremes.lowest();
      this.f64[this.f + LEVEL_UP] = up;
      this.f64[this.f + LEVEL_DOWN] = down;
      if (close > up) {
        if (this.isBeyond(close - up) && previousClose <= up && position > 0) side = 1;
      } else if (close < down) {
        if (this.isBeyond(down - close) && previousClose >= down && position > 0) side = -1;
      } else {
        this.ratios.add(0);
      }
    }
    extremes.push(high, low);
    return side;
  }

  confidence(): number {
    return BASE_CONFIDENCE;
  }

  describe(side: 1 | -1, grid: PriceGrid): Finding {
    const { tape, atr } = this.indicators;
    const level = this.f64[this.f + (side === 1 ? LEVEL_UP : LEVEL_DOWN)]!;
    const buffer = this.bufferFor(atr.value());
    return {
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
      ratio: Math.abs(tape.close - level) / buffer,
      firesAt: (close) => side * (close - level) > this.bufferFor(this.indicators.atrWithClose(close)),
    };
  }

  /** Whether a distance beyond the level, in ticks, is more than the buffer. */
  private isBeyond(distance: number): boolean {
    const buffer = this.bufferFor(this.f64[this.atrPlace]!);
    this.ratios.add((distance * RATIO_UNIT) / buffer);
    return distance > buffer;
  }

  /** In ticks. */
  private bufferFor(atr: number): number {
    return Math.max(1, this.inAtr ? this.buffer * atr : this.buffer);
  }
}
