import type { Alert } from '../../../app/alerts/alert';
import type { AlertPage, AlertQuery } from '../../../app/engine/ports';
import { facetMask, facetsOf } from '../../storage/alertFacets';
import { AlertIndex } from '../../storage/alertIndex';
import { measuresOf } from '../../storage/alertMeasures';
import { alertWords } from '../../storage/alertWords';
import { orderOf } from '../../storage/orderOf';

const CODE = 1;

/** The alerts of a replay of one symbol, all on one page; a filter and a sort mean what they mean in the history. */
export function searchReplay(alerts: readonly Alert[], query: AlertQuery): AlertPage {
  const symbols = alerts.slice(0, 1).map(({ symbol }) => [CODE, symbol] as const);
  const index = new AlertIndex();
  alerts.forEach((alert, at) => {
    index.set({ candleTime: alert.candleTime, seq: at }, facetsOf(alert, CODE), measuresOf(alert));
  });
  const { total, page } = index.find({
    ...facetMask(query, null),
    ...{ from: query.from, to: query.to, after: null, limit: alerts.length },
    words: query.text === null ? null : alertWords(query.text, { symbols, notes: () => [] }),
    order: orderOf(query.sort, symbols),
  });
  const found = page.map(({ seq }) => alerts[seq]).filter((alert) => alert !== undefined);
  return { total, alerts: found, nextCursor: null };
}
