import { DETECTOR_IDS, type DetectorId } from '../../app/detectors/detectorId';
import type { Text } from '../problem';
import type { OptionValues } from './command';

type Read =
  | { readonly ok: true; readonly value: readonly DetectorId[] | null }
  | { readonly ok: false; readonly text: Text };

/** The detectors that look at candles alone. */
export const CANDLE_DETECTORS = DETECTOR_IDS.filter((id) => id !== 'price-level');

/** Reads `--detectors`, a list separated by commas; null when it was not given. */
export function readDetectors({ detectors: asked }: OptionValues): Read {
  if (typeof asked !== 'string') return { ok: true, value: null };
  const named = asked.split(',').map((word) => word.trim());
  const value = named.flatMap((word) => CANDLE_DETECTORS.filter((id) => id === word));
  if (value.length === named.length) return { ok: true, value };
  const allowed = CANDLE_DETECTORS.join(', ');
  return {
    ok: false,
    text: {
      pt: `--detectors ${asked}: use destes, separados por vírgula: ${allowed}.`,
      en: `--detectors ${asked}: use of these, separated by commas: ${allowed}.`,
    },
  };
}
