import type { IndicatorSet } from '../indicators/indicatorSet';
import { RATIO_UNIT, RatioHistogram } from '../indicators/ratioHistogram';
import type { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Side } from './side';
import type { Signal } from './signal';
import { silencingChange } from './silencingChange';
import type { Tolerance } from './tolerance';

const BASE_CONFIDENCE = 0.65;

/** `engulfing`: the body reverses colour and covers the body before it. */
export class Engulfing {
  static readonly tolerates: Tolerance = { sessionBorder: false, missingSlots: true };

  /** Number of the first candle after a cold start on which it can signal. */
  readonly warmUp: number;
  readonly ratios: RatioHistogram;
  private readonly f64: Float64Array;
  private readonly atrPlace: number;
  private readonly minPreviousBody: number;
  private readonly minBody: number;
  private readonly eighths: number;

  constructor(
    memory: StateMemory,
    readonly indicators: IndicatorSet,
    settings: DetectorSettings['engulfing'],
  ) {
    this.f64 = memory.f64;
    this.atrPlace = indicators.atr.place;
    this.ratios = new RatioHistogram(memory);
    this.minPreviousBody = settings.minPreviousBody;
    this.minBody = settings.minBody;
    this.eighths = RATIO_UNIT / unitOf(settings.minBody);
    this.warmUp = indicators.atr.period + 1;
  }

  /** To be called on every candle that has an ATR; prices in ticks. */
  step(open: number, close: number, previousOpen: number, previousClose: number, position: number): Side {
    const body = close - open;
    const size = (body ^ (body >> 31)) - (body >> 31);
    const atr = this.f64[this.atrPlace]!;
    if (atr > 0) this.ratios.add((size * this.eighths) / atr);
    if (position === 0 || size < this.minBody * atr) return 0;
    return this.stepLarge(open, close, previousOpen, previousClose);
  }

  confidence(): number {
    return BASE_CONFIDENCE;
  }

  /** What it found on the newest candle. */
  signal(side: 1 | -1, candleTime: number, grid: PriceGrid): Signal {
    const { tape } = this.indicators;
    const atr = this.f64[this.atrPlace]!;
    const { open, close, previousOpen, previousClose } = tape;
    const body = Math.abs(close - open);
    const previousBody = Math.abs(previousClose - previousOpen);
    const bodyInAtr = body / atr;
    const guess = Math.floor(Math.min(body - previousBody, body - this.minBody * atr + 1));
    return {
      detector: 'engulfing',
      direction: side === 1 ? 'long' : 'short',
      candleTime,
      severity: 'high',
      confidence: this.confidence(),
      value: side * bodyInAtr,
      threshold: side * this.minBody,
      numbers: {
        margin: bodyInAtr - this.minBody,
        open: grid.toPrice(open),
        close: grid.toPrice(close),
        previousOpen: grid.toPrice(previousOpen),
        previousClose: grid.toPrice(previousClose),
        body: grid.toPrice(body),
        previousBody: grid.toPrice(previousBody),
        previousBodyInAtr: previousBody / atr,
        minPreviousBody: this.minPreviousBody,
        atr: grid.toPrice(atr),
      },
      silencingChange: silencingChange(side, close, guess, Infinity, this, firesAt, grid),
      percentile: this.ratios.shareBelow(bodyInAtr / unitOf(this.minBody)),
    };
  }

  private stepLarge(open: number, close: number, previousOpen: number, previousClose: number): Side {
    const atr = this.f64[this.atrPlace]!;
    if (this.covers(1, open, close, previousOpen, previousClose, atr)) return 1;
    return this.covers(-1, open, close, previousOpen, previousClose, atr) ? -1 : 0;
  }

  /** The whole condition for one direction; prices and ATR in ticks. */
  covers(
    side: 1 | -1,
    open: number,
    close: number,
    previousOpen: number,
    previousClose: number,
    atr: number,
  ): boolean {
    const body = side * (close - open);
    const previousBody = side * (previousOpen - previousClose);
    return (
      previousBody > 0 &&
      body > previousBody &&
      side * (open - previousClose) <= 0 &&
      side * (close - previousOpen) >= 0 &&
      previousBody >= this.minPreviousBody * atr &&
      body >= this.minBody * atr
    );
  }
}

/** The body in ATR that makes a ratio of 1. */
function unitOf(minBody: number): number {
  return minBody > 0 ? minBody : 1;
}

function firesAt(detector: Engulfing, side: 1 | -1, close: number): boolean {
  const { open, previousOpen, previousClose } = detector.indicators.tape;
  const atr = detector.indicators.atrWithClose(close);
  return detector.covers(side, open, close, previousOpen, previousClose, atr);
}
