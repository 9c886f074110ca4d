import type { Alert } from '../../app/alerts/alert';
import { seriesId } from '../../app/market/series';
import { findAlert, useAlerts } from './alertStore';
import { useView } from './viewStore';

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
