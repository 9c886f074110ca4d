import type { EngineSettings } from '../engineSettings';
import { silentView, type DetectorState, type DetectorView } from './detectorView';
import type { SeenSeries } from './seenSeries';

/** `rsi-divergence` on the newest candle (docs/engine.md section 3), at the end to which the close lies nearer. */
export function viewDivergence({ candles, grid }: SeenSeries, settings: EngineSettings): DetectorView {
  const detector = 'rsi-divergence';
  const { lookback, zone } = settings.detectors[detector];
  const { rsiPeriod, atrPeriod } = settings.indicators;
  const missing = Math.max(0, Math.max(rsiPeriod + 1 + lookback, atrPeriod + 1) - candles.length);
  const newest = candles.at(-1);
  const before = candles.slice(-1 - lookback, -1);
  if (newest === undefined || missing > 0) return silentView(detector, 'warm-up', { missing });
  const closes = before.map(({ close }) => close);
  const strengths = before.map(({ rsi }) => rsi);
  const [highest, lowest] = [Math.max(...closes), Math.min(...closes)];
  const isTop = newest.close - lowest >= highest - newest.close;
  const side = isTop ? 1 : -1;
  const closeExtreme = isTop ? highest : lowest;
  const rsiExtreme = isTop ? Math.max(...strengths) : Math.min(...strengths);
  const threshold = isTop ? zone : 100 - zone;
  const state = (): DetectorState => {
    if (side * (newest.close - closeExtreme) <= 0) return 'close-inside';
    if (side * (rsiExtreme - threshold) < 0) return 'below-threshold';
    return side * (rsiExtreme - newest.rsi) <= 0 ? 'rsi-agrees' : 'fired';
  };
  return {
    detector,
    state: state(),
    direction: isTop ? 'short' : 'long',
    value: rsiExtreme,
    threshold,
    margin: side * (rsiExtreme - threshold),
    numbers: { rsi: newest.rsi, close: grid.toPrice(newest.close), closeExtreme: grid.toPrice(closeExtreme) },
  };
}
