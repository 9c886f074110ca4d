import type { EngineSettings } from '../engineSettings';
import { silentView, type DetectorState, type DetectorView } from './detectorView';
import type { SeenSeries } from './seenSeries';

/** `engulfing` on the newest candle (docs/engine.md section 3). */
export function viewEngulfing({ candles }: SeenSeries, settings: EngineSettings): DetectorView {
  const detector = 'engulfing';
  const { minPreviousBody, minBody } = settings.detectors[detector];
  const missing = Math.max(0, settings.indicators.atrPeriod + 1 - candles.length);
  const [previous, newest] = [candles.at(-2), candles.at(-1)];
  if (previous === undefined || newest === undefined || missing > 0)
    return silentView(detector, 'warm-up', { missing });
  const { open, close, atr } = newest;
  if (atr === 0) return silentView(detector, 'flat');
  const side = close >= open ? 1 : -1;
  const body = side * (close - open);
  const previousBody = side * (previous.open - previous.close);
  const state = (): DetectorState => {
    if (newest.position === 0) return 'session-start';
    if (body < minBody * atr) return 'below-threshold';
    if (previousBody <= 0 || body === 0) return 'same-colour';
    if (body <= previousBody || side * (open - previous.close) > 0 || side * (close - previous.open) < 0)
      return 'not-covering';
    return previousBody < minPreviousBody * atr ? 'previous-small' : 'fired';
  };
  return {
    detector,
    state: state(),
    direction: side === 1 ? 'long' : 'short',
    value: (side * body) / atr,
    threshold: side * minBody,
    margin: body / atr - minBody,
    numbers: { previousBodyInAtr: Math.abs(previousBody) / atr, minPreviousBody },
  };
}
