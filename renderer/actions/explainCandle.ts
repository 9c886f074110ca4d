import type { SeriesKey } from '../../app/market/series';
import { request } from '../api/request';
import { setView } from '../state/viewStore';
import { useWhyNot } from '../state/whyNotStore';
import { sayProblem } from './sayProblem';

/** Asks why there was or was not an alert on the candle that holds `time`, UTC ms, and shows the answer. */
export async function explainCandle({ symbol, timeframe }: SeriesKey, time: number): Promise<void> {
  const asked = { key: { symbol, timeframe }, time };
  setView({ dockTab: 'whyNot', dockOpen: true });
  useWhyNot.setState({ asked, explaining: true });
  const answer = await request('candles:explain', asked);
  if (useWhyNot.getState().asked !== asked) return;
  useWhyNot.setState({ report: answer.ok ? answer.value : null, explaining: false });
  if (!answer.ok) sayProblem('explain-failed', answer.text);
}
