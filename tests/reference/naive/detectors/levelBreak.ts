import { atr as atrOf } from '../indicators/atr';
import { inOneSession, type Stretch } from '../stretches';
import type { NaiveSignal } from './naiveSignal';

interface Parameters {
  readonly window: number;
  readonly buffer: number;
  readonly bufferUnit: 'ticks' | 'atr';
}

/**
 * Close beyond the highest high (lowest low) of the `window` candles before it by more than `buffer` (ticks or
 * × ATR, at least one tick), previous close not beyond.
 */
export function levelBreak(
  stretch: Stretch,
  { window, buffer, bufferUnit }: Parameters,
  atrPeriod: number,
): NaiveSignal[] {
  const atr = atrOf(stretch.candles, atrPeriod);
  const signals: NaiveSignal[] = [];
  for (let at = window; at < stretch.candles.length; at++) {
    const range = atr[at];
    if (range == null || !inOneSession(stretch, at - 1, at)) continue;
    let ceiling = -Infinity;
    let floor = Infinity;
    for (let i = at - window; i < at; i++) {
      ceiling = Math.max(ceiling, stretch.candles[i]!.high);
      floor = Math.min(floor, stretch.candles[i]!.low);
    }
    const room = Math.max(1, bufferUnit === 'ticks' ? buffer : buffer * range);
    const { close } = stretch.candles[at]!;
    const previous = stretch.candles[at - 1]!.close;
    const shared = { detector: 'level-break', at, unit: 'ticks', confidence: 0.7 } as const;
    if (previous <= ceiling && close > ceiling + room) {
      signals.push({ ...shared, direction: 'long', value: close - ceiling, threshold: room });
    }
    if (previous >= floor && close < floor - room) {
      signals.push({ ...shared, direction: 'short', value: close - floor, threshold: -room });
    }
  }
  return signals;
}
