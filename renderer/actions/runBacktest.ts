import type { BacktestRequest } from '../../app/contract/ipcBacktest';
import { request } from '../api/request';
import { useBacktest } from '../state/backtestStore';
import { sayProblem } from './sayProblem';

/** Runs a backtest beside the live engine and keeps what it found. */
export async function runBacktest(asked: BacktestRequest): Promise<void> {
  useBacktest.setState({ running: true, share: 0 });
  const answer = await request('backtest:run', asked);
  useBacktest.setState({ running: false });
  if (!answer.ok) sayProblem('backtest-failed', answer.text);
  else if (!answer.value.ok) sayProblem('backtest-failed', answer.value.text);
  else useBacktest.setState({ result: { ...answer.value.value, source: asked.source } });
}
