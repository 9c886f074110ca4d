import type { EngineSettings } from '../engineSettings';
import { silentView, type DetectorState, type DetectorView } from './detectorView';
import type { SeenSeries } from './seenSeries';

/** `extreme-volatility` on the newest candle (docs/engine.md section 3). */
export function viewExtreme({ candles }: SeenSeries, settings: EngineSettings): DetectorView {
  const detector = 'extreme-volatility';
  const { window, sigma, confirm } = settings.detectors[detector];
  const warmUp = Math.max(window + confirm - 1, settings.indicators.atrPeriod + 1);
  const newest = candles.at(-1);
  if (newest === undefined || candles.length < window)
    return silentView(detector, 'warm-up', { missing: warmUp - candles.length });
  if (Number.isNaN(newest.z)) return silentView(detector, 'flat');
  const { side, chain, isLocked } = chainAt(candles, sigma, confirm);
  const up = newest.z >= 0;
  const state = (): DetectorState => {
    if (candles.length < warmUp) return 'warm-up';
    if (side === 0) return 'below-threshold';
    if (chain < confirm) return 'unconfirmed';
    return chain > confirm || isLocked ? 'not-armed' : 'fired';
  };
  return {
    detector,
    state: state(),
    direction: up ? 'long' : 'short',
    value: newest.z,
    threshold: up ? sigma : -sigma,
    margin: Math.abs(newest.z) - sigma,
    numbers: { confirm, inARow: chain, missing: Math.max(0, warmUp - candles.length) },
  };
}

/** Candles in a row outside on the newest one's side, and whether that side has fired before. */
function chainAt(candles: SeenSeries['candles'], sigma: number, confirm: number) {
  let side = 0;
  let chain = 0;
  let hasFired = false;
  let isLocked = false;
  for (const { z, position } of candles) {
    const now = z >= sigma ? 1 : z <= -sigma ? -1 : 0;
    if (now === 0) {
      [side, chain, hasFired, isLocked] = [0, 0, false, false];
      continue;
    }
    if (now !== side) hasFired = false;
    chain = now === side && position > 0 ? chain + 1 : 1;
    side = now;
    isLocked = hasFired;
    hasFired ||= chain === confirm;
  }
  return { side, chain, isLocked };
}
