import type { ReplayCommand } from '../../app/contract/ipcReplay';
import { request } from '../api/request';
import { useReplay } from '../state/replayStore';
import { sayProblem } from './sayProblem';

/** Tells the open replay what to do; false when there is none. */
export function commandReplay(command: ReplayCommand): boolean {
  if (useReplay.getState().state === null) return false;
  void request('replay:command', command).then((answer) => {
    if (!answer.ok) sayProblem('replay-failed', answer.text);
  });
  return true;
}
