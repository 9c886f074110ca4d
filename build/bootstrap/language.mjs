/**
 * The language that the person at this machine reads: an explicit --lang, else the locale of the system.
 * @param {readonly string[]} argv
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {'pt' | 'en'}
 */
export function detectLanguage(argv, env) {
  const asked = argv.indexOf('--lang');
  const locale =
    (asked === -1 ? undefined : argv[asked + 1]) ??
    [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ??
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^pt/i.test(locale) ? 'pt' : 'en';
}

export const language = detectLanguage(process.argv, process.env);
