import type { Alert } from '../../app/alerts/alert';
import { seriesId } from '../../app/market/series';
import { clearUnread, useMarket } from '../state/marketStore';
import { setView, useView } from '../state/viewStore';

/** Marks an alert as the chosen one; the chart draws its plan if it shows its series. */
export function chooseAlert(id: string): void {
  setView({ chosenAlert: id });
}

/** Chooses an alert, brings its series onto the chart and its candle into sight. */
export function revealAlert(alert: Alert): void {
  const id = seriesId(alert);
  const exists = useMarket.getState().series.has(id);
  if (exists) clearUnread(id);
  setView({
    chosenAlert: alert.id,
    ...(exists ? { shownSeries: id } : {}),
    reveals: useView.getState().reveals + 1,
  });
}

/** Opens the explanation of an alert. */
export function explainAlert(id: string): void {
  setView({ chosenAlert: id, explaining: true });
}

/** Back to following the newest alert. */
export function releaseAlert(): void {
  setView({ chosenAlert: null, explaining: false });
}
