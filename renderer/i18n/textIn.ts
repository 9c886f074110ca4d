import type { Language } from '../../app/contract/ipcPreferences';
import type { Text } from '../../app/contract/ipcText';

/** A sentence of the terminal in the trader's language. */
export function textIn(text: Text, language: Language): string {
  return language === 'pt-BR' ? text.pt : text.en;
}
