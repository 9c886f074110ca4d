import { request } from '../api/request';
import { useSettings } from '../state/settingsStore';
import { sayProblem } from './sayProblem';

/** Asks the terminal for the settings as they are now. */
export async function readSettings(): Promise<void> {
  const answer = await request('settings:view', null);
  if (answer.ok) useSettings.setState({ view: answer.value });
  else sayProblem('settings-unread', answer.text);
}
