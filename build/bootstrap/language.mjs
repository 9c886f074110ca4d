/**
 * The language that the person at this machine reads: an explicit --lang, else the locale of the system;
 * Portuguese where the system names none, as in a container. The command line of Vigia does the same.
 * @param {readonly string[]} argv
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {'pt' | 'en'}
 */
export function detectLanguage(argv, env) {
  const asked = argv.indexOf('--lang');
  const locale =
    (asked === -1 ? undefined : argv[asked + 1]) ??
    [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ??
    (process.platform === 'linux' ? 'C' : Intl.DateTimeFormat().resolvedOptions().locale);
  return /^(pt|C\b|POSIX)/i.test(locale) ? 'pt' : 'en';
}

export const language = detectLanguage(process.argv, process.env);
