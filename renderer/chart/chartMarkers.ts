import type { Alert } from '../../app/alerts/alert';
import type { Candle } from '../../app/market/candle';
import { seriesId } from '../../app/market/series';
import { textsOf } from '../i18n/textsOf';
import type { ExchangeTime } from '../market/exchangeTime';
import { useMarks } from '../state/markStore';
import { chartTime } from './barData';
import { indexAtOrAfter } from './candleList';
import type { ChartControllerOptions } from './chartControllerOptions';
import type { Marker } from './markers/marker';
import { toMarkers } from './toMarkers';

const OWN = 'mark ';

/** Chooses what was clicked, but for the trader's own marks: there is no alert behind them. */
export function exceptOwn(choose: (id: string) => void): (id: string) => void {
  return (id) => {
    if (!id.startsWith(OWN)) choose(id);
  };
}

/** The badges of the alerts, and those with a star of the opportunities that the trader marked. */
export function chartMarkers(
  { key, language }: Pick<ChartControllerOptions, 'key' | 'language'>,
  exchange: ExchangeTime,
  alerts: readonly Alert[],
  { list, forming }: { readonly list: readonly Candle[]; readonly forming: Candle | null },
): readonly Marker[] {
  const found = toMarkers(alerts, list, forming, exchange, textsOf(language));
  const marked = (useMarks.getState().marks.get(seriesId(key)) ?? []).flatMap(
    ({ time, direction }): Marker[] => {
      const candle = list[indexAtOrAfter(list, time)];
      if (candle?.time !== time) return [];
      const { high, low } = candle;
      const place = { id: `${OWN}${time}`, time: chartTime(time, exchange), high, low, direction };
      return [{ ...place, letters: '★', severity: 'info', hollow: true }];
    },
  );
  return [...found, ...marked];
}
