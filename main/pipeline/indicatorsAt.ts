import { IndicatorSeries, type IndicatorValues } from '../../app/engine/indicatorSeries';
import type { EngineSettings } from '../../app/engine/engineSettings';
import type { TerminalPort } from '../../app/engine/ports';
import { seriesId, type SeriesKey } from '../../app/market/series';

/** Wilder's averages forget what is older than this beyond the last bit, and no window is longer. */
const ENOUGH = 4_000;

/**
 * The indicators at the last stored candle that opened at or before `time` (UTC ms), as the detectors saw them; null
 * when there is no such candle.
 */
export function indicatorsAt(
  terminal: TerminalPort,
  settings: EngineSettings,
  key: SeriesKey,
  time: number,
): IndicatorValues | null {
  const series = terminal.snapshot().series.find((known) => seriesId(known) === seriesId(key));
  if (series === undefined) return null;
  const indicators = new IndicatorSeries(series.instrument, key.timeframe, settings);
  let values: IndicatorValues | null = null;
  for (const candle of terminal.candles({ key, before: time + 1, limit: ENOUGH }))
    values = indicators.push(candle) ?? values;
  return values;
}
