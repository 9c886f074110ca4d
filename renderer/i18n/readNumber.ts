import type { Language } from '../../app/contract/ipcPreferences';

const SHAPES: Readonly<Record<Language, RegExp>> = {
  'pt-BR': /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
  en: /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
};

/**
 * A number as the language writes it, thousands separated or not: `130.250,5` or `130,250.5`; null when it is none,
 * also when the separators are those of the other language, which would make it another number.
 */
export function readNumber(text: string, language: Language): number | null {
  const typed = text.trim();
  if (!SHAPES[language].test(typed)) return null;
  return Number(
    language === 'pt-BR' ? typed.replaceAll('.', '').replace(',', '.') : typed.replaceAll(',', ''),
  );
}
