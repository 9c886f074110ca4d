import type { Language } from '../../app/alerts/language';
import type { CliIo } from './cliIo';
import { cliTexts } from './cliTexts';
import type { Command } from './command';
import { readCall } from './readCall';

/** Finds the command, reads its options and runs it; gives the exit code. */
export async function runCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  io: CliIo,
  language: Language,
): Promise<number> {
  // What follows an option may be its value.
  const option = args.findIndex((arg) => arg.startsWith('-'));
  const words = option === -1 ? args : args.slice(0, option);
  const command = commands.find(({ words: own }) => own.every((word, at) => args[at] === word));
  if (command === undefined) {
    if (words.length > 0 && !isGroupHelp(args, commands)) {
      const known = commands.map((each) => each.words.join(' ')).join(', ');
      io.fail(cliTexts.unknownCommand(words.slice(0, 2).join(' '), known));
      return 2;
    }
    for (const line of overview(commands, language)) io.out(line);
    return args.includes('--help') || args.includes('-h') ? 0 : 2;
  }
  const call = readCall(command, args.slice(command.words.length));
  if (!call.ok) {
    io.fail(call.text);
    return 2;
  }
  if (call.values.help === true) {
    for (const line of helpOf(command, language)) io.out(line);
    return 0;
  }
  return command.run({ values: call.values, positionals: call.positionals, io, language });
}

/** `vigia audit --help`: the words so far begin some command. */
function isGroupHelp(args: readonly string[], commands: readonly Command[]): boolean {
  return args.includes('--help') && commands.some(({ words }) => words[0] === args[0] && words.length > 1);
}

function overview(commands: readonly Command[], language: Language): string[] {
  const usages = commands.map(({ words, operands }) => [...words, operands].join(' ').trim());
  const width = Math.max(...usages.map(({ length }) => length));
  return [
    `${cliTexts.usage[language]}: vigia ${language === 'pt' ? 'COMANDO [OPÇÕES]' : 'COMMAND [OPTIONS]'}`,
    '',
    `${cliTexts.commands[language]}:`,
    ...commands.map(({ summary }, at) => `  ${(usages[at] ?? '').padEnd(width)}  ${summary[language]}`),
    '',
    `${cliTexts.options[language]}:`,
    cliTexts.common[language],
    '',
    cliTexts.more[language],
  ];
}

function helpOf({ words, operands, summary, help }: Command, language: Language): string[] {
  const usage = ['vigia', ...words, operands, language === 'pt' ? '[OPÇÕES]' : '[OPTIONS]'].filter(
    (part) => part !== '',
  );
  const own = help[language];
  return [
    `${cliTexts.usage[language]}: ${usage.join(' ')}`,
    summary[language],
    '',
    `${cliTexts.options[language]}:`,
    ...(own === '' ? [] : [own]),
    cliTexts.common[language],
  ];
}
