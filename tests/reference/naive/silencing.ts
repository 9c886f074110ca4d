import type { DetectorId } from '../../../app/detectors/detectorId';
import type { Direction } from '../../../app/market/direction';
import { findSignals } from './detectors/findSignals';
import type { NaiveSettings } from './naiveSettings';
import type { Stretch } from './stretches';

/**
 * Whether a detector would have fired on candle `at` in a direction, had this candle alone closed `change` ticks
 * elsewhere: open stays, high and low widen when the close leaves them.
 */
export function wouldFire(
  stretch: Stretch,
  at: number,
  detector: DetectorId,
  direction: Direction,
  change: number,
  settings: NaiveSettings,
): boolean {
  const candle = stretch.candles[at]!;
  const close = candle.close + change;
  const changed = {
    ...candle,
    close,
    high: Math.max(candle.high, close),
    low: Math.min(candle.low, close),
  };
  const past = { ...stretch, candles: [...stretch.candles.slice(0, at), changed] };
  return findSignals(past, onlyDetector(detector, settings)).some(
    (signal) => signal.at === at && signal.detector === detector && signal.direction === direction,
  );
}

function onlyDetector(detector: DetectorId, settings: NaiveSettings): NaiveSettings {
  return {
    ...settings,
    extremeVolatility: detector === 'extreme-volatility' ? settings.extremeVolatility : null,
    volatilityShock: detector === 'volatility-shock' ? settings.volatilityShock : null,
    engulfing: detector === 'engulfing' ? settings.engulfing : null,
    rsiDivergence: detector === 'rsi-divergence' ? settings.rsiDivergence : null,
    levelBreak: detector === 'level-break' ? settings.levelBreak : null,
  };
}
