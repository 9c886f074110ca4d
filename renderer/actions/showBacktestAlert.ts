import type { BacktestSource } from '../../app/contract/ipcBacktest';
import { NO_FILE_CHOICES } from '../../app/contract/noFileChoices';
import { timeframeMs, type Timeframe } from '../../app/market/timeframe';
import { request } from '../api/request';
import { openReplay } from './openReplay';
import { sayProblem } from './sayProblem';

/** Puts the candles of a backtest onto the chart, as a replay that stands at the candle of an alert. */
export async function showBacktestAlert(
  source: BacktestSource,
  { candleTime, timeframe }: { readonly candleTime: string; readonly timeframe: Timeframe },
): Promise<void> {
  const from = Date.parse(candleTime);
  const opened = await openReplay(
    source.kind === 'file' ? { ...source, choices: NO_FILE_CHOICES } : { ...source, from },
  );
  if (!opened) return;
  const answer = await request('replay:command', { do: 'jump', to: from + timeframeMs(timeframe) });
  if (!answer.ok) sayProblem('replay-failed', answer.text);
}
