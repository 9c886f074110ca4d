import type { Text } from '../problem';
import type { OptionValues } from './command';

type Read =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly text: Text };

/** Reads `--tick-size`, the smallest price step; null when it was not given. */
export function readTickSize({ 'tick-size': asked }: OptionValues): Read {
  if (typeof asked !== 'string') return { ok: true, value: null };
  const value = Number(asked);
  if (value > 0 && value < Infinity) return { ok: true, value };
  return {
    ok: false,
    text: {
      pt: `--tick-size ${asked}: use um número maior que zero, como 5 ou 0.01.`,
      en: `--tick-size ${asked}: use a number above zero, such as 5 or 0.01.`,
    },
  };
}
