import { request } from '../api/request';
import { useBacktest } from '../state/backtestStore';

/** Which presets there are to load. */
export async function readPresets(): Promise<void> {
  const answer = await request('settings:presets', null);
  if (answer.ok) useBacktest.setState({ presets: answer.value.filter(({ problem }) => problem === null) });
}
