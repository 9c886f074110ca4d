import { rsi as rsiOf } from '../indicators/rsi';
import type { Stretch } from '../stretches';
import type { NaiveSignal } from './naiveSignal';

interface Parameters {
  readonly lookback: number;
  readonly zone: number;
}

/**
 * Close beyond the extreme of the `lookback` closes before it while RSI stays inside its own extreme over them,
 * and that RSI extreme was ≥ `zone` (≤ 100 − `zone`).
 */
export function rsiDivergence(
  stretch: Stretch,
  { lookback, zone }: Parameters,
  rsiPeriod: number,
  atrPeriod: number,
): NaiveSignal[] {
  const closes = stretch.candles.map(({ close }) => close);
  const rsi = rsiOf(closes, rsiPeriod);
  const signals: NaiveSignal[] = [];
  const shared = { detector: 'rsi-divergence', unit: 'none', confidence: 0.6 } as const;
  for (let at = lookback; at < closes.length; at++) {
    if (at + 1 < atrPeriod + 1) continue;
    const strength = rsi[at];
    const before = rsi.slice(at - lookback, at).filter((value) => value !== null);
    if (strength == null || before.length < lookback) continue;
    const highest = Math.max(...before);
    const lowest = Math.min(...before);
    const closesBefore = closes.slice(at - lookback, at);
    if (closes[at]! > Math.max(...closesBefore) && strength < highest && highest >= zone) {
      signals.push({ ...shared, direction: 'short', at, value: highest, threshold: zone });
    }
    if (closes[at]! < Math.min(...closesBefore) && strength > lowest && lowest <= 100 - zone) {
      signals.push({ ...shared, direction: 'long', at, value: lowest, threshold: 100 - zone });
    }
  }
  return signals;
}
