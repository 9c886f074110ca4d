import type { Language } from '../../app/contract/ipcPreferences';

/** Portuguese for a system that names no language at all (a server, a container): its traders trade at B3. */
export function systemLanguage(
  preferred: readonly string[],
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Language {
  // On Linux Chromium turns a missing locale into en-US; the environment knows better.
  const locale = platform === 'linux' ? environmentLocale(env) : preferred[0];
  if (locale === undefined || /^(C|POSIX)(\.|$)/.test(locale)) return 'pt-BR';
  return /^pt/i.test(locale) ? 'pt-BR' : 'en';
}

function environmentLocale(env: NodeJS.ProcessEnv): string | undefined {
  return [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
}
