import { atr as atrOf } from '../indicators/atr';
import { inOneSession, type Stretch } from '../stretches';
import type { NaiveSignal } from './naiveSignal';

interface Parameters {
  readonly minPreviousBody: number;
  readonly minBody: number;
}

/**
 * The body reverses colour and covers the previous body, at least one end strictly, and is larger; the previous
 * body ≥ `minPreviousBody` × ATR, this body ≥ `minBody` × ATR.
 */
export function engulfing(
  stretch: Stretch,
  { minPreviousBody, minBody }: Parameters,
  atrPeriod: number,
): NaiveSignal[] {
  const atr = atrOf(stretch.candles, atrPeriod);
  const signals: NaiveSignal[] = [];
  for (const [at, candle] of stretch.candles.entries()) {
    const before = stretch.candles[at - 1];
    const range = atr[at];
    if (before === undefined || range == null || !inOneSession(stretch, at - 1, at)) continue;
    const body = Math.abs(candle.close - candle.open);
    const beforeBody = Math.abs(before.close - before.open);
    if (body <= beforeBody || beforeBody < minPreviousBody * range || body < minBody * range) continue;
    const bullish =
      before.close < before.open &&
      candle.close > candle.open &&
      candle.open <= before.close &&
      candle.close >= before.open &&
      (candle.open < before.close || candle.close > before.open);
    const bearish =
      before.close > before.open &&
      candle.close < candle.open &&
      candle.open >= before.close &&
      candle.close <= before.open &&
      (candle.open > before.close || candle.close < before.open);
    if (!bullish && !bearish) continue;
    const sign = bullish ? 1 : -1;
    signals.push({
      detector: 'engulfing',
      direction: bullish ? 'long' : 'short',
      at,
      value: (sign * body) / range,
      threshold: sign * minBody,
      unit: 'none',
      confidence: 0.65,
    });
  }
  return signals;
}
