import { describe, expect, it } from 'vitest';
import { cliLanguage } from '../../../main/cli/cliLanguage';
import { COMMANDS } from '../../../main/cli/commands';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { terminalFolder } from '../../support/terminalFolder';
import { terminalIo, type TestIo } from '../../support/terminalIo';

async function run(line: string, language: 'pt' | 'en' = 'en'): Promise<{ code: number; io: TestIo }> {
  const io = terminalIo(terminalFolder());
  const args = line.split(' ').filter((word) => word !== '');
  return { code: await runCommandLine(args, COMMANDS, io, language), io };
}

describe('the command line', () => {
  it('lists its commands when nothing is asked', async () => {
    const { code, io } = await run('');
    expect(code).toBe(2);
    for (const { words, summary } of COMMANDS) {
      expect(io.output()).toContain(words.join(' '));
      expect(io.output()).toContain(summary.en);
    }
  });

  it('takes the value of an option for no command', async () => {
    const { code, io } = await run('--help --lang en');
    expect(code).toBe(0);
    expect(io.output()).toContain('vigia COMMAND');
  });

  it.each(COMMANDS.map(({ words }) => words.join(' ')))('explains %s in both languages', async (words) => {
    for (const language of ['pt', 'en'] as const) {
      const { code, io } = await run(`${words} --help`, language);
      expect(code).toBe(0);
      expect(io.output()).toMatch(new RegExp(`^(Uso|Usage): vigia ${words}`));
      const command = COMMANDS.find((each) => each.words.join(' ') === words)!;
      for (const option of Object.keys(command.options)) expect(io.output()).toContain(`--${option}`);
    }
  });

  it.each([
    ['nope', 'There is no command "nope"'],
    ['nope --lang en', 'There is no command "nope".'],
    ['audit', 'There is no command "audit"'],
    ['audit erase', 'There is no command "audit erase"'],
    ['serve --port 3', 'There is no option --port in "vigia serve"'],
    ['serve -x', 'There is no option -x in "vigia serve"'],
    ['serve --http-port', 'The option --http-port needs a value'],
    ['serve --http-port=', 'The option --http-port needs a value'],
    ['serve --json=yes', 'The option --json takes no value'],
    ['serve --http-port 70000', '--http-port 70000: use a whole number from 0 to 65535'],
    ['serve --http-port -1', 'needs a value'],
    ['serve --exit-after soon', '--exit-after soon: use a whole number'],
    ['serve now', '"now" is too much in "vigia serve"'],
    ['import', 'FILE is missing'],
    ['import a b', '"b" is too much'],
    ['import candles.csv --timeframe M7', '--timeframe M7: use one of these: M1'],
    ['import WIN_M5_x.csv --tick-size zero', '--tick-size zero: use a number above zero'],
    ['token all', 'There is no token "all"'],
    ['alerts export --format xml', 'There is no format "xml"'],
    ['alerts export --severity loud', 'The parameter severity does not take "loud"'],
    ['alerts export --from yesterday', 'The parameter from does not take "yesterday"'],
    ['audit export --format xml', 'There is no format "xml"'],
    ['doctor --lang fr', 'There is no language "fr"'],
  ])('answers "%s" with one line and code 2', async (line, sentence) => {
    const { code, io } = await run(line);
    expect(io.failures.map(({ en }) => en).join('\n')).toContain(sentence);
    expect(io.failures).toHaveLength(1);
    expect(io.failures[0]!.en).not.toContain('\n');
    expect(io.failures[0]!.pt).not.toBe(io.failures[0]!.en);
    expect(io.output()).toBe('');
    expect(code).toBe(2);
  });

  it.each(['alerts export', 'audit verify', 'audit export'])(
    'says of %s on an empty folder that Vigia has not run there',
    async (words) => {
      const folder = terminalFolder();
      const { code, io } = await run(`${words} --data-dir ${folder}`);
      expect(code).toBe(1);
      expect(io.failures[0]!.en).toContain('Vigia has not run on this data folder yet');
    },
  );

  it.each([
    [['--lang', 'en'], { LANG: 'pt_BR.UTF-8' }, 'en'],
    [['--lang=pt-BR'], { LANG: 'en_US.UTF-8' }, 'pt'],
    [[], { LANG: 'pt_PT' }, 'pt'],
    [[], { LANG: 'de_DE.UTF-8' }, 'en'],
    [[], { LC_ALL: 'en_GB', LANG: 'pt_BR' }, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'pt'],
  ] as const)('speaks for %j and %j the language %s', (args, env, language) => {
    expect(cliLanguage(args, env)).toBe(language);
  });
});
