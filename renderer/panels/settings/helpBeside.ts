/** What a switch takes goes without saying. */
const BOTH_WAYS = /: true (?:ou|or) false\.?$/;

/** The help of a key as it reads beside its name: without repeating it. Empty when it says nothing more. */
export function helpBeside(label: string, help: string): string {
  const words = help.replace(BOTH_WAYS, '.');
  if (words === label || words === `${label}.`) return '';
  if (!words.startsWith(`${label}:`)) return words;
  const rest = words.slice(label.length + 1).trim();
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}
