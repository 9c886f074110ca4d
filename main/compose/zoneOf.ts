import type { SeriesSummary } from '../../app/engine/ports';
import { sessionCalendar } from '../../app/market/sessionCalendar';

/** The IANA zone of the exchange of a symbol; B3's for one that is not known. */
export function zoneOf(series: readonly SeriesSummary[], symbol: string): string {
  const found = series.find((one) => one.symbol === symbol);
  return sessionCalendar(found?.instrument.calendar ?? 'b3-index').zone;
}
