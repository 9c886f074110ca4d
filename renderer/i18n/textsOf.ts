import type { Language } from '../../app/contract/ipcPreferences';
import { en } from './en';
import { pt, type Dictionary } from './pt';

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { 'pt-BR': pt, en };

export function textsOf(language: Language): Dictionary {
  return DICTIONARIES[language];
}
