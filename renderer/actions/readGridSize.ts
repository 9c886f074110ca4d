import type { SweepGrid } from '../../app/contract/ipcSweep';
import { request } from '../api/request';
import { useWalk } from '../state/walkStore';

let asked = 0;

/** Asks how many settings a grid holds; of several questions only the last one's answer counts. */
export async function readGridSize(grid: SweepGrid): Promise<void> {
  const number = ++asked;
  const answer = await request('sweep:size', grid);
  if (number !== asked) return;
  if (!answer.ok) useWalk.setState({ size: null, problem: answer.text });
  else if (!answer.value.ok) useWalk.setState({ size: null, problem: answer.value.text });
  else useWalk.setState({ size: answer.value.value, problem: null });
}
