import type { Direction } from '../../../../app/market/direction';
import { zScore } from '../indicators/windowStatistics';
import { inOneSession, type Stretch } from '../stretches';
import type { NaiveSignal } from './naiveSignal';

interface Parameters {
  readonly window: number;
  readonly sigma: number;
  readonly confirm: number;
}

/**
 * |z| ≥ σ on this and the `confirm` − 1 candles before it, same sign, consecutive, same session; only on the
 * candle that completes the confirmation, again only after z came back inside.
 */
export function extremeVolatility(
  stretch: Stretch,
  { window, sigma, confirm }: Parameters,
  atrPeriod: number,
): NaiveSignal[] {
  const closes = stretch.candles.map(({ close }) => close);
  const z = closes.map((_, at) => (at + 1 < window ? null : zScore(closes, at, window)));
  const signals: NaiveSignal[] = [];
  for (const direction of ['long', 'short'] as const) {
    const sign = direction === 'long' ? 1 : -1;
    const outside = z.map((value) => value !== null && value * sign >= sigma);
    let lastFire: number | null = null;
    for (let at = 0; at < closes.length; at++) {
      if (!completesConfirmation(stretch, outside, at, confirm)) continue;
      // Back inside (or without a z-score) at any candle since it last fired.
      if (lastFire !== null && outside.slice(lastFire, at).every((is) => is)) continue;
      lastFire = at;
      if (at + 1 < Math.max(window + confirm - 1, atrPeriod + 1)) continue;
      signals.push(signalOf(direction, at, z[at]!, sign * sigma));
    }
  }
  return signals;
}

/** The run of outside candles of this session that ends here is exactly `confirm` long. */
function completesConfirmation(
  stretch: Stretch,
  outside: readonly boolean[],
  at: number,
  confirm: number,
): boolean {
  let run = 0;
  while (run <= at && outside[at - run]! && inOneSession(stretch, at - run, at)) run += 1;
  return run === confirm;
}

function signalOf(direction: Direction, at: number, z: number, threshold: number): NaiveSignal {
  const confidence = Math.min(0.95, 0.85 + 0.05 * (Math.abs(z) - Math.abs(threshold)));
  return { detector: 'extreme-volatility', direction, at, value: z, threshold, unit: 'none', confidence };
}
