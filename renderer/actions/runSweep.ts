import type { SweepRequest } from '../../app/contract/ipcSweep';
import { request } from '../api/request';
import { useWalk } from '../state/walkStore';

/** Searches settings beside the live engine and keeps what was found; why it ended otherwise stands in the tab. */
export async function runSweep(asked: SweepRequest): Promise<void> {
  useWalk.setState({ running: true, progress: null, ended: null });
  const answer = await request('sweep:run', asked);
  useWalk.setState({ running: false });
  if (!answer.ok) useWalk.setState({ ended: answer.text });
  else if (!answer.value.ok) useWalk.setState({ ended: answer.value.text });
  else useWalk.setState({ result: answer.value.value, chosen: null });
}
