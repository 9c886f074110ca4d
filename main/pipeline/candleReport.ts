import type { EngineSettings } from '../../app/engine/engineSettings';
import { NO_FILTER } from '../../app/engine/ports/noFilter';
import type { AlertFilter } from '../../app/engine/ports/terminal';
import type { CandleReport } from '../../app/engine/ports/whyNot';
import { CANDLES_WANTED, whySilent } from '../../app/engine/whySilent/whySilent';
import type { Alert } from '../../app/alerts/alert';
import type { SeriesKey } from '../../app/market/series';
import { timeframeMs } from '../../app/market/timeframe';
import type { CandleStore } from '../storage/candleStore';
import type { SeriesStore } from '../storage/seriesStore';

/** What is stored, of a running terminal or of a database that is only looked at. */
export interface CandleReader {
  readonly series: Pick<SeriesStore, 'find'>;
  readonly candles: Pick<CandleStore, 'before' | 'after'>;
  alerts(filter: AlertFilter): Iterable<Alert>;
}

/** Explains the stored candle that holds the moment `time`, UTC ms, with the settings of now. */
export function candleReport(
  reader: CandleReader,
  settings: EngineSettings,
  key: SeriesKey,
  time: number,
): CandleReport {
  const series = reader.series.find(key);
  if (series === null) return { kind: 'no-series' };
  const { id, instrument } = series;
  const candles = reader.candles.before(id, time + 1, CANDLES_WANTED);
  const candle = candles.at(-1);
  if (candle === undefined || time >= candle.time + timeframeMs(key.timeframe))
    return { kind: 'no-candle', before: candle?.time ?? null, after: firstAfter(reader, id, time) };
  const found = reader.alerts({ ...NO_FILTER, symbol: key.symbol, from: candle.time, to: candle.time + 1 });
  return {
    kind: 'candle',
    key,
    instrument,
    candle,
    alerts: [...found].filter(({ timeframe }) => timeframe === key.timeframe),
    view: whySilent(candles, instrument, key.timeframe, settings),
  };
}

function firstAfter({ candles }: CandleReader, seriesId: number, time: number): number | null {
  for (const { candle } of candles.after(seriesId, time)) return candle.time;
  return null;
}
