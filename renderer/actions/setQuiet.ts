import { request } from '../api/request';
import { sayProblem } from './sayProblem';

/** Switches do-not-disturb, for a time or (null) until it is switched again; the terminal tells what holds. */
export async function setQuiet(on: boolean, minutes: number | null): Promise<void> {
  const answer = await request('quiet:set', { on, minutes });
  if (!answer.ok) sayProblem('quiet-failed', answer.text);
}
