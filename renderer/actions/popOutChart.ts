import { command } from '../api/command';
import { isReplaySymbol } from '../../app/engine/replay/replaySymbol';
import { useMarket } from '../state/marketStore';
import { useView } from '../state/viewStore';
import { sayProblem } from './sayProblem';

/** Opens the shown chart in a window of its own; false where there is none to open. */
export function popOutChart(): boolean {
  const { shownSeries, pinned } = useView.getState();
  const series = shownSeries === null ? undefined : useMarket.getState().series.get(shownSeries);
  // A replay belongs to the window that plays it.
  if (series === undefined || pinned || isReplaySymbol(series.summary.symbol)) return false;
  const { symbol, timeframe } = series.summary;
  void command('chart:open', { key: { symbol, timeframe } }).then((text) => {
    if (text !== null) sayProblem('chart-failed', text);
  });
  return true;
}
