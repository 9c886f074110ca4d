import { clearUnread } from '../state/marketStore';
import { setView, useView } from '../state/viewStore';

/** Puts a series onto the chart. */
export function showSeries(id: string): void {
  clearUnread(id);
  if (useView.getState().shownSeries !== id)
    setView({ shownSeries: id, chosenAlert: null, explaining: false });
}
