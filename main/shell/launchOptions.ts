import { LANGUAGES, type Language } from '../../app/contract/ipcPreferences';
import type { Result } from '../result';
import type { Text } from '../problem';

/** What the command line asks of the window; null where it asks nothing. */
export interface LaunchOptions {
  readonly dataDir: string | null;
  readonly configFile: string | null;
  readonly language: Language | null;
  readonly httpPort: number | null;
  readonly bridgePort: number | null;
  readonly exitAfterSeconds: number | null;
  readonly screenshot: string | null;
}

const OPTIONS = [
  'data-dir',
  'config',
  'lang',
  'http-port',
  'bridge-port',
  'exit-after',
  'screenshot',
] as const;
type Option = (typeof OPTIONS)[number];

/**
 * Reads `--name value` and `--name=value`. Everything else is left alone: Chromium has hundreds of switches of
 * its own on the same line.
 */
export function parseLaunchOptions(argv: readonly string[]): Result<LaunchOptions> {
  const given = new Map<Option, string>();
  for (const [at, argument] of argv.entries()) {
    const [name, inline] = splitOption(argument);
    const option = OPTIONS.find((known) => `--${known}` === name);
    if (option === undefined) continue;
    const value = inline ?? argv[at + 1];
    if (value === undefined || value === '' || (inline === null && value.startsWith('--'))) {
      return wrong(missing(option));
    }
    given.set(option, value);
  }

  const language = given.get('lang') ?? null;
  const known =
    language === null ? null : (LANGUAGES.find((each) => each === language) ?? shortLanguage(language));
  if (language !== null && known === null) return wrong(badLanguage(language));

  const numbers: Partial<Record<Option, number>> = {};
  for (const { option, max } of [
    { option: 'http-port', max: 65_535 },
    { option: 'bridge-port', max: 65_535 },
    { option: 'exit-after', max: 31_536_000 },
  ] as const) {
    const text = given.get(option);
    if (text === undefined) continue;
    if (!/^\d+$/.test(text) || Number(text) > max) return wrong(badNumber(option, text, max));
    numbers[option] = Number(text);
  }

  return {
    ok: true,
    value: {
      dataDir: given.get('data-dir') ?? null,
      configFile: given.get('config') ?? null,
      language: known,
      httpPort: numbers['http-port'] ?? null,
      bridgePort: numbers['bridge-port'] ?? null,
      exitAfterSeconds: numbers['exit-after'] ?? null,
      screenshot: given.get('screenshot') ?? null,
    },
  };
}

function splitOption(argument: string): readonly [string, string | null] {
  const at = argument.indexOf('=');
  return at === -1 ? [argument, null] : [argument.slice(0, at), argument.slice(at + 1)];
}

function shortLanguage(text: string): Language | null {
  return text === 'pt' ? 'pt-BR' : null;
}

function wrong(text: Text): Result<never> {
  return { ok: false, problem: { code: 'wrong-option', text } };
}

function missing(option: Option): Text {
  return {
    pt: `A opção --${option} precisa de um valor, por exemplo: --${option} ${EXAMPLES[option]}.`,
    en: `The option --${option} needs a value, for example: --${option} ${EXAMPLES[option]}.`,
  };
}

const EXAMPLES: Readonly<Record<Option, string>> = {
  'data-dir': '/tmp/vigia',
  config: 'alertas.yaml',
  lang: 'pt-BR',
  'http-port': '8765',
  'bridge-port': '8766',
  'exit-after': '60',
  screenshot: 'vigia.png',
};

function badLanguage(value: string): Text {
  return {
    pt: `O idioma "${value}" não existe aqui. Use --lang pt-BR ou --lang en.`,
    en: `There is no language "${value}" here. Use --lang pt-BR or --lang en.`,
  };
}

function badNumber(option: Option, value: string, max: number): Text {
  return {
    pt: `--${option} ${value}: use um número inteiro de 0 a ${max}.`,
    en: `--${option} ${value}: use a whole number from 0 to ${max}.`,
  };
}
