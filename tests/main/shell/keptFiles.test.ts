import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeLastWords } from '../../../main/shell/lastWords';
import { openPreferences } from '../../../main/shell/preferences';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('the preferences', () => {
  it('are the system language and the dark theme before the trader chooses', () => {
    expect(openPreferences(temporaryFolder(), null, 'en').current).toEqual({ language: 'en', theme: 'dark' });
  });

  it('outlive a restart, and the command line goes before them', () => {
    const folder = temporaryFolder();
    openPreferences(folder, null, 'pt-BR').set({ language: 'en', theme: 'light' });
    expect(openPreferences(folder, null, 'pt-BR').current).toEqual({ language: 'en', theme: 'light' });
    expect(openPreferences(folder, 'pt-BR', 'en').current).toEqual({ language: 'pt-BR', theme: 'light' });
  });

  it('take the language of the settings file only where nobody chose one', () => {
    const folder = temporaryFolder();
    const fresh = openPreferences(folder, null, 'pt-BR');
    fresh.fallBackTo('en');
    expect(fresh.current.language).toBe('en');
    fresh.set({ language: 'pt-BR', theme: 'dark' });
    const chosen = openPreferences(folder, null, 'en');
    chosen.fallBackTo('en');
    expect(chosen.current.language).toBe('pt-BR');
  });

  it.each(['', '{', '{"language":"fr","theme":"dark"}', '[]'])(
    'count as absent when the file holds %j',
    (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'preferences.json'), text);
      expect(openPreferences(folder, null, 'pt-BR').current).toEqual({ language: 'pt-BR', theme: 'dark' });
    },
  );
});

describe('the last words of a crash', () => {
  const at = new Date('2026-03-16T12:00:00.500Z');

  it('are a file with the stack and one sentence that names the file', () => {
    const folder = temporaryFolder();
    const { file, text } = writeLastWords(new Error('boom'), join(folder, 'logs'), '0.1.0', at);
    expect(file).toBe(join(folder, 'logs', 'diagnostic-2026-03-16T12-00-00.500Z.txt'));
    expect(readFileSync(file!, 'utf8')).toMatch(/Vigia 0\.1\.0[\s\S]*Error: boom[\s\S]*keptFiles\.test/);
    expect(text.pt).toContain(file);
    expect(text.en).toContain(file);
    expect(text.pt).not.toContain('boom');
  });

  it('go to the temporary folder when the data folder cannot be written', () => {
    const folder = temporaryFolder();
    const blocked = join(folder, 'file');
    writeFileSync(blocked, '');
    const { file } = writeLastWords('odd cause', join(blocked, 'logs'), '0.1.0', at);
    onTestFinished(() => rmSync(file!, { force: true }));
    expect(readFileSync(file!, 'utf8')).toContain('odd cause');
  });
});
