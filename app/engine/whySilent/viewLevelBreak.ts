import type { EngineSettings } from '../engineSettings';
import { silentView, type DetectorState, type DetectorView } from './detectorView';
import type { SeenSeries } from './seenSeries';

/** `level-break` on the newest candle (docs/engine.md section 3), at the end of the range the close lies nearer to. */
export function viewLevelBreak({ candles, grid }: SeenSeries, settings: EngineSettings): DetectorView {
  const detector = 'level-break';
  const { window, buffer: wanted, bufferUnit } = settings.detectors[detector];
  const missing = Math.max(0, Math.max(window, settings.indicators.atrPeriod) + 1 - candles.length);
  const newest = candles.at(-1);
  if (newest === undefined || missing > 0) return silentView(detector, 'warm-up', { missing });
  const before = candles.slice(-1 - window, -1);
  const highest = Math.max(...before.map(({ high }) => high));
  const lowest = Math.min(...before.map(({ low }) => low));
  const { close, position, atr } = newest;
  const isUp = close - highest >= lowest - close;
  const side = isUp ? 1 : -1;
  const level = isUp ? highest : lowest;
  const beyond = side * (close - level);
  const buffer = Math.max(1, bufferUnit === 'atr' ? wanted * atr : wanted);
  const state = (): DetectorState => {
    if (beyond <= buffer) return 'below-threshold';
    return position === 0 ? 'session-start' : 'fired';
  };
  return {
    detector,
    state: state(),
    direction: isUp ? 'long' : 'short',
    value: grid.toPrice(close - level),
    threshold: side * grid.toPrice(buffer),
    margin: grid.toPrice(beyond - buffer),
    numbers: { level: grid.toPrice(level), window },
  };
}
