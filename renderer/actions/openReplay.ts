import type { ReplaySource } from '../../app/contract/ipcReplay';
import { request } from '../api/request';
import { sayProblem } from './sayProblem';

/** Opens a replay and puts it onto the chart; true when it is there. */
export async function openReplay(source: ReplaySource): Promise<boolean> {
  const answer = await request('replay:open', source);
  const text = answer.ok ? (answer.value.ok ? null : answer.value.text) : answer.text;
  if (text !== null) sayProblem('replay-failed', text);
  return text === null;
}
