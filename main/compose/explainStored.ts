import { existsSync } from 'node:fs';
import type { CandleReport } from '../../app/engine/ports';
import { seriesId, type SeriesKey } from '../../app/market/series';
import { sessionCalendar } from '../../app/market/sessionCalendar';
import { candleReport } from '../pipeline/candleReport';
import type { Result } from '../result';
import type { Reading } from './openReading';
import { defaultRunSettings, readRunSettings } from './runSettings';

/** What to explain; a symbol alone is enough where it has one series. */
export interface ExplainQuestion {
  readonly symbol: string;
  readonly timeframe: string | null;
  /** UTC ms of the moment, read in the zone of the symbol's exchange. */
  readonly at: (zone: string) => number;
}

export type StoredAnswer =
  | { readonly kind: 'answer'; readonly report: CandleReport; readonly zone: string; readonly key: SeriesKey }
  /** No series fits, or several do: those of the symbol, else all there are. */
  | { readonly kind: 'which'; readonly series: readonly string[] };

/** Explains a stored candle by the settings of the data folder, or of `configFile`; Vigia may be running on it. */
export function explainStored(
  { folder, archive }: Reading,
  configFile: string | null,
  { symbol, timeframe, at }: ExplainQuestion,
): Result<StoredAnswer> {
  const path = configFile ?? folder.settings;
  const settings =
    existsSync(path) || configFile !== null
      ? readRunSettings(path)
      : { ok: true as const, value: defaultRunSettings() };
  if (!settings.ok) return settings;
  return archive.reading((): StoredAnswer => {
    const all = archive.series.all();
    const ofSymbol = all.filter(({ key }) => key.symbol === symbol);
    const fitting = ofSymbol.filter(({ key }) => timeframe === null || key.timeframe === timeframe);
    const [only] = fitting;
    if (only === undefined || fitting.length > 1)
      return {
        kind: 'which',
        series: (ofSymbol.length > 0 ? ofSymbol : all).map(({ key }) => seriesId(key)),
      };
    const { key, instrument } = only;
    const { zone } = sessionCalendar(instrument.calendar);
    return { kind: 'answer', report: candleReport(archive, settings.value.engine, key, at(zone)), zone, key };
  });
}
