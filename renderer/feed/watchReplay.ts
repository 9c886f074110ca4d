import type { ReplayState } from '../../app/contract/ipcReplay';
import { seriesId } from '../../app/market/series';
import { listen } from '../api/listen';
import { request } from '../api/request';
import { removeSeries, useMarket } from '../state/marketStore';
import { useReplay } from '../state/replayStore';
import { setView, useView } from '../state/viewStore';

/** Follows the replay's state; a window that was loaded again finds it where it was. */
export async function watchReplay(): Promise<void> {
  listen('replay:changed', take, () => undefined);
  const answer = await request('replay:state', null);
  if (answer.ok && answer.value !== null) take(answer.value);
}

function take(state: ReplayState | null): void {
  const before = useReplay.getState();
  const wasShown = before.state === null ? null : seriesId(before.state.key);
  if (state === null) {
    useReplay.setState({ state: null, alerts: [], returnTo: null });
    if (wasShown !== null) leave(wasShown, before.returnTo);
    return;
  }
  useReplay.setState({ state });
  const id = seriesId(state.key);
  if (id === wasShown) return;
  useReplay.setState({
    alerts: [],
    returnTo: wasShown === null ? useView.getState().shownSeries : before.returnTo,
  });
  if (wasShown !== null) removeSeries(wasShown);
  setView({ shownSeries: id, chosenAlert: null, explaining: false });
}

/** Back to the series that was on the chart before the replay. */
function leave(id: string, returnTo: string | null): void {
  removeSeries(id);
  if (useView.getState().shownSeries !== id) return;
  const { series } = useMarket.getState();
  const next = returnTo !== null && series.has(returnTo) ? returnTo : ([...series.keys()][0] ?? null);
  setView({ shownSeries: next, chosenAlert: null, explaining: false });
}
