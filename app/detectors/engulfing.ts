import type { IndicatorSet } from '../indicators/indicatorSet';
import { RATIO_UNIT, RatioHistogram } from '../indicators/ratioHistogram';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Finding, Side } from './finding';

const BASE_CONFIDENCE = 0.65;

/** `engulfing`: the body reverses colour and covers the body before it. */
export class Engulfing {
  readonly warmUp: number;
  readonly ratios: RatioHistogram;
  private readonly f64: Float64Array;
  private readonly atrPlace: number;
  private readonly minPreviousBody: number;
  private readonly minBody: number;
  /** The body in ATR that makes a ratio of 1. */
  private readonly unit: number;

  constructor(
    memory: StateMemory,
    private readonly indicators: IndicatorSet,
    settings: DetectorSettings['engulfing'],
  ) {
    this.f64 = memory.f64;
    this.atrPlace = indicators.atr.place;
    this.ratios = new RatioHistogram(memory);
    this.minPreviousBody = settings.minPreviousBody;
    this.minBody = settings.minBody;
    this.unit = settings.minBody > 0 ? settings.minBody : 1;
    this.warmUp = indicators.atr.period + 1;
  }

  /** To be called on every candle that has an ATR; prices in ticks. */
  step(open: number, close: number, previousOpen: number, previousClose: number, position: number): Side {
    const body = close - open;
    const atr = this.f64[this.atrPlace]!;
    if (atr > 0) this.ratios.add(((body < 0 ? -body : body) * RATIO_UNIT) / (atr * this.unit));
    const previousBody = previousClose - previousOpen;
    if (position === 0) return 0;
    if (body > 0) {
      if (previousBody >= 0 || body <= -previousBody) return 0;
      if (open > previousClose || close < previousOpen) return 0;
      return this.isLarge(body, -previousBody, atr) ? 1 : 0;
    }
    if (previousBody <= 0 || -body <= previousBody) return 0;
    if (open < previousClose || close > previousOpen) return 0;
    return this.isLarge(-body, previousBody, atr) ? -1 : 0;
  }

  confidence(): number {
    return BASE_CONFIDENCE;
  }

  describe(side: 1 | -1, grid: PriceGrid): Finding {
    const { tape, atr } = this.indicators;
    const { open, previousOpen, previousClose } = tape;
    const body = Math.abs(tape.close - open);
    const previousBody = Math.abs(previousClose - previousOpen);
    const bodyInAtr = body / atr.value();
    return {
      severity: 'high',
      confidence: this.confidence(),
      value: side * bodyInAtr,
      threshold: side * this.minBody,
      numbers: {
        margin: bodyInAtr - this.minBody,
        open: grid.toPrice(open),
        close: grid.toPrice(tape.close),
        previousOpen: grid.toPrice(previousOpen),
        previousClose: grid.toPrice(previousClose),
        body: grid.toPrice(body),
        previousBody: grid.toPrice(previousBody),
        previousBodyInAtr: previousBody / atr.value(),
        minPreviousBody: this.minPreviousBody,
        atr: grid.toPrice(atr.value()),
      },
      ratio: bodyInAtr / this.unit,
      firesAt: (close) => {
        const newBody = side * (close - open);
        return (
          newBody > previousBody &&
          side * (open - previousClose) <= 0 &&
          side * (close - previousOpen) >= 0 &&
          this.isLarge(newBody, previousBody, this.indicators.atrWithClose(close))
        );
      },
    };
  }

  private isLarge(body: number, previousBody: number, atr: number): boolean {
    return previousBody >= this.minPreviousBody * atr && body >= this.minBody * atr;
  }
}
