import type { SettingDescription, SettingValue } from '../../../app/contract/ipcSettings';
import type { Language } from '../../../app/contract/ipcPreferences';
import type { Dictionary } from '../../i18n/pt';
import { readNumber } from '../../i18n/readNumber';
import { writeNumber } from '../../i18n/writeNumber';

/** A value as the field of its key shows it. */
export function settingText(value: SettingValue, language: Language): string {
  if (typeof value === 'number') return writeNumber(value, language);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** What was typed into the field of a key; null when it is no number where one is asked for. */
export function readSetting(
  text: string,
  { kind }: Pick<SettingDescription, 'kind'>,
  language: Language,
): SettingValue | null {
  switch (kind) {
    case 'number': {
      const isNegative = text.trim().startsWith('-');
      const read = readNumber(text.trim().replace(/^-/, ''), language);
      return read === null ? null : isNegative ? -read : read;
    }
    case 'names':
      return text.split(/[,\s]+/).filter((name) => name !== '');
    default:
      return text;
  }
}

/** A value in words, for the default and the list of changes. */
export function settingWords(value: SettingValue, { settings }: Dictionary, language: Language): string {
  if (typeof value === 'boolean') return value ? settings.on : settings.off;
  const text = settingText(value, language);
  return text === '' ? settings.nothing : (settings.options[text] ?? text);
}
