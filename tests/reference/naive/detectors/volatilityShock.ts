import { median } from '../indicators/median';
import { inOneSession, type Stretch } from '../stretches';
import type { NaiveSignal } from './naiveSignal';

interface Parameters {
  readonly window: number;
  readonly k: number;
}

const REARM_CANDLES = 3;

/**
 * |close − close two candles ago|, same session, ≥ k × 1.4826 × median of the last `window` values of that
 * quantity before this candle (sessions joined); fires at the start, re-arms after 3 candles without it in that
 * direction.
 */
export function volatilityShock(
  stretch: Stretch,
  { window, k }: Parameters,
  atrPeriod: number,
): NaiveSignal[] {
  const moves = stretch.candles.map(({ close }, at) =>
    at >= 2 && inOneSession(stretch, at - 2, at) ? close - stretch.candles[at - 2]!.close : null,
  );
  const thresholds = thresholdsOf(moves, window, k);
  const signals: NaiveSignal[] = [];
  for (const direction of ['long', 'short'] as const) {
    const sign = direction === 'long' ? 1 : -1;
    const holds = moves.map((move, at) => {
      const threshold = thresholds[at];
      return move !== null && threshold != null && move * sign >= threshold;
    });
    let lastFire: number | null = null;
    for (let at = 0; at < holds.length; at++) {
      if (!holds[at] || !isArmed(holds, lastFire, at)) continue;
      lastFire = at;
      if (at + 1 < Math.max(window + 3, atrPeriod + 1)) continue;
      signals.push({
        detector: 'volatility-shock',
        direction,
        at,
        value: moves[at]!,
        threshold: sign * thresholds[at]!,
        unit: 'ticks',
        confidence: 0.85,
      });
    }
  }
  return signals;
}

/** What |move| must reach on each candle; null without a full window before it, or when its median is 0. */
function thresholdsOf(moves: readonly (number | null)[], window: number, k: number): (number | null)[] {
  return moves.map((_, at) => {
    const before: number[] = [];
    for (let i = at - 1; i >= 0 && before.length < window; i--) {
      const move = moves[i];
      if (move != null) before.push(Math.abs(move));
    }
    if (before.length < window) return null;
    const middle = median(before);
    return middle > 0 ? k * 1.4826 * middle : null;
  });
}

/** Armed at the start, and again once three candles in a row since the last fire were without it. */
function isArmed(holds: readonly boolean[], lastFire: number | null, at: number): boolean {
  if (lastFire === null) return true;
  for (let from = lastFire + 1; from + REARM_CANDLES <= at; from++) {
    if (holds.slice(from, from + REARM_CANDLES).every((held) => !held)) return true;
  }
  return false;
}
