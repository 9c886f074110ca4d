import { AverageTrueRange } from '../../../app/indicators/averageTrueRange';
import { RelativeStrength } from '../../../app/indicators/relativeStrength';
import { RollingDeviation } from '../../../app/indicators/rollingDeviation';
import { StateMemory } from '../../../app/indicators/stateMemory';
import type { TickCandle } from '../naive/tickCandle';

/** The engine's RSI over a whole history in ticks; null while it warms up. */
export function runRsi(candles: readonly TickCandle[], period: number): (number | null)[] {
  const { parts: rsi } = StateMemory.allocate((memory) => new RelativeStrength(memory, period));
  rsi.reset();
  return candles.map(({ close }, i) => {
    if (i > 0) rsi.push(close, candles[i - 1]!.close);
    return rsi.isReady() ? rsi.value() : null;
  });
}

/** The engine's ATR over a whole history, in ticks; null while it warms up. */
export function runAtr(candles: readonly TickCandle[], period: number): (number | null)[] {
  const { parts: atr } = StateMemory.allocate((memory) => new AverageTrueRange(memory, period));
  atr.reset();
  return candles.map(({ high, low }, i) => {
    if (i > 0) atr.push(high, low, candles[i - 1]!.close);
    return atr.isReady() ? atr.value() : null;
  });
}

export interface WindowValues {
  readonly mean: number;
  readonly deviation: number;
  /** NaN in a flat window. */
  readonly z: number;
}

/** The engine's window statistics over a whole history, in ticks; null while the window fills. */
export function runDeviation(closes: readonly number[], window: number): (WindowValues | null)[] {
  const { parts: rolling } = StateMemory.allocate((memory) => new RollingDeviation(memory, window));
  rolling.reset();
  return closes.map((close) => {
    rolling.push(close);
    if (!rolling.isReady()) return null;
    return { mean: rolling.mean(), deviation: rolling.deviation(), z: rolling.zScore() };
  });
}
