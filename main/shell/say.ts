import type { Language } from '../../app/contract/ipcPreferences';
import type { Text } from '../problem';

/** The sentence in the language of the trader. */
export function say(text: Text, language: Language): string {
  return language === 'pt-BR' ? text.pt : text.en;
}
