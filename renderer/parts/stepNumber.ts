import type { Language } from '../../app/contract/ipcPreferences';
import { writeNumber } from '../i18n/writeNumber';

/** Finer than any price or setting; what binary fractions add beyond it is no number that anybody meant. */
const MOST_DIGITS = 8;

/** The number a step further, not beyond its limits, as the language writes it without separating thousands. */
export function stepNumber(
  value: number,
  by: number,
  {
    min = -Infinity,
    max = Infinity,
  }: { readonly min?: number | undefined; readonly max?: number | undefined },
  language: Language,
): string {
  const stepped = Math.min(max, Math.max(min, value + by));
  return writeNumber(Number(stepped.toFixed(MOST_DIGITS)), language);
}
