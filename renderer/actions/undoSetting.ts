import { command } from '../api/command';
import { readSettings } from './readSettings';
import { sayProblem } from './sayProblem';

/** Takes back the last change of the settings. */
export async function undoSetting(): Promise<void> {
  const refusal = await command('settings:undo', null);
  if (refusal !== null) sayProblem('settings-undo', refusal);
  await readSettings();
}
