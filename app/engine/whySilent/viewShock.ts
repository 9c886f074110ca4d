import type { EngineSettings } from '../engineSettings';
import { silentView, type DetectorState, type DetectorView } from './detectorView';
import type { SeenCandle, SeenSeries } from './seenSeries';

const MAD_TO_SIGMA = 1.4826;
const REARM = 3;

/** `volatility-shock` on the newest candle (docs/engine.md section 3). */
export function viewShock({ candles, grid }: SeenSeries, settings: EngineSettings): DetectorView {
  const detector = 'volatility-shock';
  const { window, k } = settings.detectors[detector];
  const at = candles.length - 1;
  const warmUp = Math.max(window + 3, settings.indicators.atrPeriod + 1);
  const move = moveAt(candles, at);
  const before = movesBefore(candles, at, window);
  const missing = Math.max(0, warmUp - candles.length, window - before.length);
  if (move === null) return silentView(detector, missing > 0 ? 'warm-up' : 'session-start', { missing });
  if (before.length < window) return silentView(detector, 'warm-up', { missing });
  const threshold = k * MAD_TO_SIGMA * median(before);
  if (threshold === 0) return silentView(detector, 'flat');
  const up = move >= 0;
  const lately = [1, 2, 3].slice(0, REARM).map((back) => holds(candles, at - back, window, k));
  const isArmed = !lately.some((side) => side === Math.sign(move));
  const state = (): DetectorState => {
    if (candles.length < warmUp) return 'warm-up';
    if (Math.abs(move) < threshold) return 'below-threshold';
    return isArmed ? 'fired' : 'not-armed';
  };
  return {
    detector,
    state: state(),
    direction: up ? 'long' : 'short',
    value: grid.toPrice(move),
    threshold: (up ? 1 : -1) * grid.toPrice(threshold),
    margin: grid.toPrice(Math.abs(move) - threshold),
    numbers: { k, missing },
  };
}

/** The side on which the condition held on a candle, 0 for none. */
function holds(candles: readonly SeenCandle[], at: number, window: number, k: number): number {
  const move = moveAt(candles, at);
  const before = movesBefore(candles, at, window);
  if (move === null || before.length < window) return 0;
  const threshold = k * MAD_TO_SIGMA * median(before);
  return threshold > 0 && Math.abs(move) >= threshold ? Math.sign(move) : 0;
}

/** In ticks, over two candles of one session. */
function moveAt(candles: readonly SeenCandle[], at: number): number | null {
  const [now, before] = [candles[at], candles[at - 2]];
  return now === undefined || before === undefined || now.position < 2 ? null : now.close - before.close;
}

/** Sizes of the last `window` moves before a candle. */
function movesBefore(candles: readonly SeenCandle[], at: number, window: number): readonly number[] {
  const sizes: number[] = [];
  for (let back = at - 1; back >= 2 && sizes.length < window; back--) {
    const move = moveAt(candles, back);
    if (move !== null) sizes.push(Math.abs(move));
  }
  return sizes;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
