import type { Language } from '../../app/contract/ipcPreferences';

/** A number as the language writes it, thousands separated or not: `130.250,5` or `130,250.5`; null when it is none. */
export function readNumber(text: string, language: Language): number | null {
  const [group, decimal] = language === 'pt-BR' ? ['.', ','] : [',', '.'];
  const plain = text.trim().replaceAll(group, '').replace(decimal, '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
