import { pointer } from '../chart/pointer';
import { currentPrice, useMarket } from '../state/marketStore';
import { setView, useView } from '../state/viewStore';

/**
 * Opens the dialog of a new level at a price, where the pointer is (else at the market's price) or at the market's;
 * false without a chart.
 */
export function drawLevel(where: number | 'pointer' | 'market'): boolean {
  const { shownSeries } = useView.getState();
  const series = shownSeries === null ? undefined : useMarket.getState().series.get(shownSeries);
  if (series === undefined) return false;
  const chosen = typeof where === 'number' ? where : where === 'pointer' ? pointer.price : null;
  const at = chosen ?? currentPrice(series);
  if (at === null) return false;
  setView({ dialog: 'level', editedLevel: { id: null, price: at } });
  return true;
}
