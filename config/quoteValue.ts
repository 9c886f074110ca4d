import type { AllowedValues } from './allowedValues';
import { SECRET_NAME } from './secretName';
import { withoutAddressSecrets } from './withoutAddressSecrets';

/** Groups with addresses, names and keys that open doors: of these only what is listed is ever quoted. */
const GUARDED = new Set<PropertyKey>(['email', 'webhook', 'ntfy', 'updates']);
const HARMLESS = new Set<PropertyKey>(
  'enabled minSeverity critical high medium info fallbackSeconds digestMinutes host port security from to'.split(
    ' ',
  ),
);
const LONGEST = 40;
/** What is longer is searched for no addresses, and not shown. */
const LONGEST_SEARCHED = 1_000;

/**
 * A wrong value as a sentence quotes it, which stands in notices and in the log afterwards: where a password, a token or
 * an address that is one may stand, no more than which computer it names.
 *
 * @param path where it stands in `alertas.yaml`
 */
export function quoteValue(value: unknown, path: readonly PropertyKey[]): AllowedValues {
  // What is not there counts as empty: a channel that is on needs it.
  if (value === undefined || value === null || value === '') return same('""');
  if (isGuarded(path)) return hidden(placeOf(value));
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value, hideByName);
  if (text.length > LONGEST_SEARCHED) return hidden(null);
  const safe = withoutAddressSecrets(text);
  return same(safe.length > LONGEST ? `${safe.slice(0, LONGEST)}…` : safe);
}

function isGuarded(path: readonly PropertyKey[]): boolean {
  const [section] = path;
  const key = path.at(-1);
  if (section === undefined || key === undefined || !GUARDED.has(section)) return false;
  return path.length === 1 || !HARMLESS.has(key);
}

/** `http://desk.example/…`; null when it is no address. */
function placeOf(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const { protocol, host } = new URL(value);
  return host === '' ? null : `${protocol}//${host}/…`;
}

function hidden(place: string | null): AllowedValues {
  const quoted = JSON.stringify(place ?? '…');
  return { pt: `${quoted} (o resto não é mostrado)`, en: `${quoted} (the rest is not shown)` };
}

/** A whole group or list may stand where a single value should. */
function hideByName(name: string, value: unknown): unknown {
  const isHidden = SECRET_NAME.test(name) || GUARDED.has(name);
  return isHidden && value !== null && typeof value !== 'boolean' ? '…' : value;
}

function same(text: string): AllowedValues {
  return { pt: text, en: text };
}
