import type { Candle } from '../../market/candle';
import type { Instrument } from '../../market/instrument';
import type { Timeframe } from '../../market/timeframe';
import type { EngineSettings } from '../engineSettings';
import type { EngineReset } from '../engineTypes';
import { silentView, type DetectorView } from './detectorView';
import { seenSeries, type SeenSeries } from './seenSeries';
import { viewDivergence } from './viewDivergence';
import { viewEngulfing } from './viewEngulfing';
import { viewExtreme } from './viewExtreme';
import { viewLevelBreak } from './viewLevelBreak';
import { viewShock } from './viewShock';

/** Each detector on the newest of some candles. */
export interface CandleView {
  /** Candles since the detectors last started afresh, this one included. */
  readonly number: number;
  /** Why they started afresh with this very candle. */
  readonly reset: EngineReset | null;
  readonly detectors: readonly DetectorView[];
}

/** Every detector of closed candles. */
const VIEWS = {
  'extreme-volatility': viewExtreme,
  'volatility-shock': viewShock,
  engulfing: viewEngulfing,
  'rsi-divergence': viewDivergence,
  'level-break': viewLevelBreak,
} as const satisfies Readonly<Record<string, (series: SeenSeries, settings: EngineSettings) => DetectorView>>;

/** Older candles say nothing about the newest one: no window reaches back farther, and Wilder's averages forget. */
export const CANDLES_WANTED = 4_000;

/**
 * What each detector saw on the last of the candles, given oldest first with some `CANDLES_WANTED` before it: its value,
 * its threshold, and what kept it silent.
 */
export function whySilent(
  candles: Iterable<Candle>,
  instrument: Instrument,
  timeframe: Timeframe,
  settings: EngineSettings,
): CandleView {
  const series = seenSeries(candles, instrument, timeframe, settings);
  const { 'price-level': levels } = settings.detectors;
  return {
    number: series.candles.length,
    reset: series.reset,
    detectors: [
      ...Object.values(VIEWS).map((view) => {
        const seen = view(series, settings);
        return settings.detectors[seen.detector].enabled ? seen : silentView(seen.detector, 'disabled');
      }),
      silentView('price-level', levels.enabled ? 'not-replayed' : 'disabled'),
    ],
  };
}
