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

/** The ATR that another close would give. */
const supposedAtr = new Float64Array(1);

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
    const side = close > open ? 1 : -1;
    if (!covers(side, open, close, previousOpen, previousClose)) return 0;
    return this.isLarge(close - open, previousClose - previousOpen, this.f64, this.atrPlace) ? side : 0;
  }

  /** Both bodies are large enough, in ticks. The ATR is read where it stands: handed over, it would be put on the heap. */
  isLarge(body: number, previousBody: number, f64: Float64Array, atrPlace: number): boolean {
    const atr = f64[atrPlace]!;
    return Math.abs(previousBody) >= this.minPreviousBody * atr && Math.abs(body) >= this.minBody * atr;
  }
}

/** The body of this colour covers one of the other colour before it; prices in ticks, so that no number is boxed. */
function covers(
  side: 1 | -1,
  open: number,
  close: number,
  previousOpen: number,
  previousClose: number,
): boolean {
  const body = side * (close - open);
  const previousBody = side * (previousOpen - previousClose);
  return (
    previousBody > 0 &&
    body > previousBody &&
    side * (open - previousClose) <= 0 &&
    side * (close - previousOpen) >= 0
  );
}

/** The body in ATR that makes a ratio of 1. */
function unitOf(minBody: number): number {
  return minBody > 0 ? minBody : 1;
}

function firesAt(detector: Engulfing, side: 1 | -1, close: number): boolean {
  const { open, previousOpen, previousClose } = detector.indicators.tape;
  if (!covers(side, open, close, previousOpen, previousClose)) return false;
  supposedAtr[0] = detector.indicators.atrWithClose(close);
  return detector.isLarge(close - open, previousClose - previousOpen, supposedAtr, 0);
}
