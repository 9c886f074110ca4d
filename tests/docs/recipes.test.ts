import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveFlags } from '../../build/run/serveFlags.mjs';
import { COMMANDS } from '../../main/cli/commands';
import { runCommandLine } from '../../main/cli/runCommandLine';
import { terminalFolder } from '../support/terminalFolder';
import { terminalIo } from '../support/terminalIo';

const FOLDER = path.join(__dirname, '../../docs/recipes');
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('the recipes for a terminal without a window', () => {
  it.runIf(hasSystemd)(
    'have a unit in which systemd finds nothing wrong, and which is well locked up',
    () => {
      // The program is not installed here; any other stands for it.
      const unit = path.join(terminalFolder(), 'vigia.service');
      const text = read('vigia.service')
        .replace('/usr/bin/vigia', process.execPath)
        .replace(/^(User|Group)=.*$/gm, '$1=root');
      writeFileSync(unit, text);
      const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
      expect(verified.stderr.split('\n').filter((line) => line.includes('vigia.service'))).toEqual([]);
      expect(verified.status).toBe(0);
      const rating = execFileSync('systemd-analyze', ['security', '--offline=true', '--threshold=60', unit], {
        encoding: 'utf8',
      });
      expect(rating).toContain('Overall exposure level');
    },
  );

  it.each([
    ['vigia.service', /^ExecStart=\S+ --ozone-platform=headless "--js-flags=[^"]+" --cli (.*)$/m],
    ['vigia-service.xml', /<arguments>--cli (.*)<\/arguments>/],
    ['README.md', /-Argument '--cli ([^']*)'/],
  ])('ask in %s for what the command line has', async (file, pattern) => {
    const words = pattern.exec(read(file))?.[1]?.split(' ') ?? [];
    expect(words[0]).toBe('serve');
    const io = terminalIo(terminalFolder());
    expect(await runCommandLine([...words, '--help'], COMMANDS, io, 'en')).toBe(0);
    expect(io.failures).toEqual([]);
  });

  it('give V8 the flags of "npm run vigia -- serve", with blanks between them: it refuses them with commas', () => {
    const flags = /"--js-flags=([^"]+)"/.exec(read('vigia.service'))?.[1];
    expect(flags?.split(' ')).toEqual(serveFlags);
  });

  it('name no command of Vigia that there is not', async () => {
    const named = [...read('README.md').matchAll(/--cli ((?:[a-z]+ ?)+)/g)].map(([, words = '']) =>
      words.trim(),
    );
    expect(named.length).toBeGreaterThan(4);
    for (const words of new Set(named)) {
      const io = terminalIo(terminalFolder());
      expect(await runCommandLine([...words.split(' '), '--help'], COMMANDS, io, 'en'), words).toBe(0);
    }
  });
});
