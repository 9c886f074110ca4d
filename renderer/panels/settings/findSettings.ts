import type { SettingsView } from '../../../app/contract/ipcSettings';
import type { Language } from '../../../app/contract/ipcPreferences';
import { textIn } from '../../i18n/textIn';

export type ShownSetting = SettingsView['settings'][number];

/** The settings that have every word somewhere in key, name, group or help; accents count for nothing. */
export function findSettings(
  settings: readonly ShownSetting[],
  query: string,
  language: Language,
): readonly ShownSetting[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return settings.filter(({ key, label, help, group }) => {
    const all = [
      key,
      textIn(label, language),
      textIn(help, language),
      group === null ? '' : textIn(group, language),
    ];
    const text = plain(all.join(' '));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
