import type { PriceLevel } from '../../../app/detectors/priceLevel';
import type { Severity } from '../../../app/detectors/severity';
import type { LevelWish } from '../../../app/engine/ports/levels';
import type { Language } from '../../../app/contract/ipcPreferences';
import { readNumber } from '../../i18n/readNumber';

/** A level as it stands in the form; what is typed is text. */
export interface LevelFields {
  readonly price: string;
  readonly hysteresis: string;
  readonly direction: PriceLevel['direction'];
  readonly trigger: PriceLevel['trigger'];
  readonly repeat: PriceLevel['repeat'];
  /** Empty: what the settings say. */
  readonly severity: Severity | '';
  readonly expiresAt: number | null;
}

/** Ticks after which a level may speak again, unless the trader says otherwise. */
const HYSTERESIS = '10';

export function fieldsOf(level: PriceLevel | null, price: string): LevelFields {
  return {
    price,
    hysteresis: level === null ? HYSTERESIS : String(level.hysteresis),
    direction: level?.direction ?? 'either',
    trigger: level?.trigger ?? 'live',
    repeat: level?.repeat ?? 'once',
    severity: level?.severity ?? '',
    expiresAt: level?.expiresAt ?? null,
  };
}

/** What the trader typed as the terminal wants it, or which field it cannot be. */
export function wishOf(
  fields: LevelFields,
  language: Language,
):
  | { readonly ok: true; readonly wish: LevelWish }
  | { readonly ok: false; readonly field: 'price' | 'hysteresis' } {
  const { direction, trigger, repeat, severity, expiresAt } = fields;
  const price = readNumber(fields.price, language);
  if (price === null || price <= 0) return { ok: false, field: 'price' };
  const hysteresis = readNumber(fields.hysteresis, language);
  if (hysteresis === null || !Number.isInteger(hysteresis) || hysteresis < 1 || hysteresis > 10_000)
    return { ok: false, field: 'hysteresis' };
  const wish = { price, direction, trigger, repeat, hysteresis, expiresAt };
  return { ok: true, wish: { ...wish, severity: severity === '' ? null : severity } };
}
