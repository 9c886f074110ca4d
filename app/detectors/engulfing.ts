import type { IndicatorSet } from '../indicators/indicatorSet';
import type { PriceGrid } from '../market/priceGrid';
import type { DetectorSettings } from './detectorSettings';
import type { Finding, Side } from './finding';

const BASE_CONFIDENCE = 0.65;

/** `engulfing`: the body reverses colour and covers the body before it. */
export class Engulfing {
  readonly warmUp: number;
  private readonly minPreviousBody: number;
  private readonly minBody: number;

  constructor(
    private readonly indicators: IndicatorSet,
    settings: DetectorSettings['engulfing'],
  ) {
    this.minPreviousBody = settings.minPreviousBody;
    this.minBody = settings.minBody;
    this.warmUp = indicators.atr.period + 1;
  }

  /** `atr` in ticks. */
  step(
    open: number,
    close: number,
    previousOpen: number,
    previousClose: number,
    position: number,
    atr: number,
  ): Side {
    if (position === 0) return 0;
    const body = close - open;
    const previousBody = previousClose - previousOpen;
    if (body > 0 && previousBody < 0) {
      return covers(open, close, previousOpen, previousClose) && this.isLarge(body, -previousBody, atr)
        ? 1
        : 0;
    }
    if (body < 0 && previousBody > 0) {
      return covers(-open, -close, -previousOpen, -previousClose) && this.isLarge(-body, previousBody, atr)
        ? -1
        : 0;
    }
    return 0;
  }

  /** The body in units of the smallest that counts; in ATR when any does. */
  ratio(): number {
    const { tape, atr } = this.indicators;
    const body = Math.abs(tape.close - tape.open);
    return body === 0 ? 0 : body / (atr.value() * (this.minBody > 0 ? this.minBody : 1));
  }

  confidence(): number {
    return BASE_CONFIDENCE;
  }

  describe(side: 1 | -1, grid: PriceGrid): Finding {
    const { tape, atr } = this.indicators;
    const { open, previousOpen, previousClose, position } = tape;
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
      ratio: this.ratio(),
      firesAt: (close) =>
        this.step(open, close, previousOpen, previousClose, position, this.indicators.atrWithClose(close)) ===
        side,
    };
  }

  private isLarge(body: number, previousBody: number, atr: number): boolean {
    return body > previousBody && previousBody >= this.minPreviousBody * atr && body >= this.minBody * atr;
  }
}

/** Whether a rising body covers a falling one before it, on at least one side strictly. */
function covers(open: number, close: number, previousOpen: number, previousClose: number): boolean {
  return open <= previousClose && close >= previousOpen && (open < previousClose || close > previousOpen);
}
