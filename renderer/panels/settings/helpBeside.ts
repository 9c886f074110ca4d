import type { SettingDescription } from '../../../app/contract/ipcSettings';

/** What a switch takes goes without saying. */
const BOTH_WAYS = /: true (?:ou|or) false\.?$/;
/** The unit and the limits at the end of a sentence: they stand beside the field. */
const UNIT_AND_LIMITS = /(?:, (?:em|in) [^,.:;]+)?(?:, (?:de|from) -?[\d.,]+ (?:a|to) -?[\d.,]*\d)?\.$/;

/**
 * The help of a key as it reads beside its name, its unit, its limits and its choices: without repeating them. Empty
 * when it says nothing more.
 */
export function helpBeside(
  label: string,
  help: string,
  { kind, options }: { readonly kind: SettingDescription['kind']; readonly options: readonly string[] },
): string {
  const words = help.replace(BOTH_WAYS, '.');
  if (words === label || words === `${label}.`) return '';
  if (kind === 'number' && words.replace(UNIT_AND_LIMITS, '') === label) return '';
  if (!words.startsWith(`${label}:`)) return words;
  const rest = words.slice(label.length + 1).trim();
  if (
    kind === 'choice' &&
    rest.split(/, | ou | or |\.$/).every((word) => word === '' || options.includes(word))
  )
    return '';
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}
