import { pointer } from '../chart/pointer';
import { currentPrice, useMarket } from '../state/marketStore';
import { setView, useView } from '../state/viewStore';

/** Opens the dialog of a new level at `price`, else at the pointer, else at the current price; false without a chart. */
export function drawLevel(price: number | null = null): boolean {
  const { shownSeries } = useView.getState();
  const series = shownSeries === null ? undefined : useMarket.getState().series.get(shownSeries);
  const at = price ?? pointer.price ?? (series === undefined ? null : currentPrice(series));
  if (series === undefined || at === null) return false;
  setView({ dialog: 'level', editedLevel: { id: null, price: at } });
  return true;
}
