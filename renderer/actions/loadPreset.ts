import { request } from '../api/request';
import { useBacktest } from '../state/backtestStore';
import { sayProblem } from './sayProblem';

/** Puts a preset's numbers into the form; what it leaves out stays as it is now. */
export async function loadPreset(file: string): Promise<void> {
  const answer = await request('settings:preset', { file });
  if (!answer.ok) sayProblem('preset-failed', answer.text);
  else if (!answer.value.ok) sayProblem('preset-failed', answer.value.text);
  else useBacktest.setState({ settings: answer.value.value, preset: file });
}
