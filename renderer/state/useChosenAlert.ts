import type { Alert } from '../../app/alerts/alert';
import { seriesId } from '../../app/market/series';
import { findAlert, useAlerts } from './alertStore';
import { useView } from './viewStore';

/** The same for what happens outside of rendering. */
export function chosenAlert(): Alert | null {
  const { chosenAlert: id, shownSeries } = useView.getState();
  const state = useAlerts.getState();
  return id === null
    ? (state.live.find((alert) => seriesId(alert) === shownSeries) ?? null)
    : findAlert(state, id);
}

/** The alert the trader chose; until one is chosen, the newest of the shown series. */
export function useChosenAlert(): Alert | null {
  const chosen = useView((view) => view.chosenAlert);
  const shown = useView((view) => view.shownSeries);
  return useAlerts((state) =>
    chosen === null
      ? (state.live.find((alert) => seriesId(alert) === shown) ?? null)
      : findAlert(state, chosen),
  );
}
