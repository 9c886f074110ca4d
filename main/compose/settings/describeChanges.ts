import type { SettingStep } from '../../../app/contract/ipcSettings';
import { settingsTexts } from './settingsTexts';
import type { Text } from '../../problem';

const MOST_NAMED = 4;

/** One sentence that names what changed. */
export function describeChanges(steps: readonly SettingStep[]): Text {
  const named = steps.slice(0, MOST_NAMED).map(({ key, from, to }) => `${key} ${from} → ${to}`);
  const more = steps.length - named.length;
  const list = named.join('; ');
  return settingsTexts.changed(
    more > 0 ? `${list} e mais ${more}` : list,
    more > 0 ? `${list} and ${more} more` : list,
  );
}
