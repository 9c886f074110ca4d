import { parseArgs } from 'node:util';
import { systemCode } from '../fileProblem';
import type { Text } from '../problem';
import { cliTexts } from './cliTexts';
import type { Command, OptionValues } from './command';

const COMMON = {
  'data-dir': { type: 'string' },
  config: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What a file's name is where there is none. */
const STANDARD_OUTPUT = '-';

export type ReadCall =
  | { readonly ok: true; readonly values: OptionValues; readonly positionals: readonly string[] }
  | { readonly ok: false; readonly text: Text };

/** Reads what stands after a command's words; every mistake is one sentence. */
export function readCall(command: Command, args: readonly string[]): ReadCall {
  const words = command.words.join(' ');
  const json = command.jsonFile === true ? ({ type: 'string' } as const) : COMMON.json;
  const options = { ...command.options, ...COMMON, json };
  const wrong = (text: Text): ReadCall => ({ ok: false, text });
  let read;
  try {
    const given = command.jsonFile === true ? withJsonValue(args) : [...args];
    read = parseArgs({ args: given, options, allowPositionals: true, strict: true });
  } catch (error) {
    return wrong(optionText(error, words));
  }
  const positionals = [...read.positionals];
  const values: Record<string, string | boolean | undefined> = {};
  for (const [name, value] of Object.entries(read.values)) {
    if (typeof value === 'string' || typeof value === 'boolean') values[name] = value;
    if (value === '') return wrong(cliTexts.missingValue(`--${name}`, words));
  }
  if (values.help === true) return { ok: true, values, positionals };
  const { lang } = values;
  if (typeof lang === 'string' && !/^(pt|pt-br|en)$/i.test(lang)) return wrong(cliTexts.badLanguage(lang));
  const [least, most] = command.arity;
  // `--json FILE` with nothing else: what follows is what the command works on.
  if (command.jsonFile === true && positionals.length === least - 1 && typeof values.json === 'string') {
    if (values.json !== STANDARD_OUTPUT && args.includes(values.json)) {
      positionals.push(values.json);
      values.json = STANDARD_OUTPUT;
    }
  }
  if (positionals.length < least) return wrong(cliTexts.missingOperand(command.operands, words));
  if (positionals.length > most) return wrong(cliTexts.tooMany(positionals[most] ?? '', words));
  return { ok: true, values, positionals };
}

/** Gives a `--json` that stands alone its value. */
function withJsonValue(args: readonly string[]): string[] {
  return args.map((arg, at) => {
    const next = args[at + 1];
    return arg === '--json' && (next === undefined || (next.startsWith('-') && next !== STANDARD_OUTPUT))
      ? `--json=${STANDARD_OUTPUT}`
      : arg;
  });
}

function optionText(error: unknown, words: string): Text {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?(-{1,2}[^' =]+)/.exec(message)?.[1] ?? '?';
  switch (systemCode(error)) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return cliTexts.unknownOption(option, words);
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message.includes('does not take an argument')
        ? cliTexts.noValue(option, words)
        : cliTexts.missingValue(option, words);
    default:
      throw error;
  }
}
