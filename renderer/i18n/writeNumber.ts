import type { Language } from '../../app/contract/ipcPreferences';

/** A number as it stands in a field, with all its digits and without separated thousands: `readNumber` reads it back. */
export function writeNumber(value: number, language: Language): string {
  return language === 'pt-BR' ? String(value).replace('.', ',') : String(value);
}
