import type { Language } from '../../app/alerts/language';

/** `--lang`, else the locale of the system; Portuguese where there is none, as in a container. */
export function cliLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = askedLanguage(args);
  if (asked !== null) return /^pt/i.test(asked) ? 'pt' : 'en';
  const locale =
    [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ??
    (process.platform === 'linux' ? 'C' : Intl.DateTimeFormat().resolvedOptions().locale);
  return /^(pt|C\b|POSIX)/i.test(locale) ? 'pt' : 'en';
}

/** What stands after `--lang`; null when it is not there. */
export function askedLanguage(args: readonly string[]): string | null {
  const inline = args.find((arg) => arg.startsWith('--lang='));
  if (inline !== undefined) return inline.slice('--lang='.length);
  const at = args.indexOf('--lang');
  return at === -1 ? null : (args[at + 1] ?? null);
}
