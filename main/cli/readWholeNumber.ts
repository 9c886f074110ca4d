import type { Result } from '../result';
import type { OptionValues } from './command';

/** A whole number from 0 to `most`; null when the option was not given. */
export function readWholeNumber(values: OptionValues, name: string, most: number): Result<number | null> {
  const text = values[name];
  if (typeof text !== 'string') return { ok: true, value: null };
  if (/^\d{1,15}$/.test(text) && Number(text) <= most) return { ok: true, value: Number(text) };
  return {
    ok: false,
    problem: {
      code: 'bad-number',
      text: {
        pt: `--${name} ${text}: use um número inteiro de 0 a ${most}.`,
        en: `--${name} ${text}: use a whole number from 0 to ${most}.`,
      },
    },
  };
}
