import { ENGINE_VERSION } from '../../../app/engine/engineVersion';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import { findAlerts } from '../naive/findAlerts';
import { describeDifference } from './describeDifference';
import { keyOf, openEngine, streamSeries, type SeriesInput } from './streamSeries';
import { toNaiveSettings } from './toNaiveSettings';

/** The first difference between the engine's alerts and the naive ones over a whole series; null: none. */
export function compareSeries(series: SeriesInput, settings: EngineSettings): string | null {
  const found = streamSeries(openEngine(series, settings), keyOf(series), series.candles);
  const wanted = findAlerts(series, toNaiveSettings(settings), ENGINE_VERSION);
  return describeDifference(wanted, found, series.instrument);
}
