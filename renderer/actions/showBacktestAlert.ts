import type { BacktestSource } from '../../app/contract/ipcBacktest';
import { timeframeMs, type Timeframe } from '../../app/market/timeframe';
import { request } from '../api/request';
import { openReplay } from './openReplay';
import { sayProblem } from './sayProblem';

const AS_IT_SAYS = {
  symbol: null,
  timeframe: null,
  zone: null,
  encoding: null,
  delimiter: null,
  decimal: null,
  dateOrder: null,
  columns: null,
  price: null,
} as const;

/** Puts the candles of a backtest onto the chart, as a replay that stands at the candle of an alert. */
export async function showBacktestAlert(
  source: BacktestSource,
  { candleTime, timeframe }: { readonly candleTime: string; readonly timeframe: Timeframe },
): Promise<void> {
  const from = Date.parse(candleTime);
  const opened = await openReplay(
    source.kind === 'file' ? { ...source, choices: AS_IT_SAYS } : { ...source, from },
  );
  if (!opened) return;
  const answer = await request('replay:command', { do: 'jump', to: from + timeframeMs(timeframe) });
  if (!answer.ok) sayProblem('replay-failed', answer.text);
}
