import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LogQuery } from '../../../app/contract/ipcLog';
import { createLog } from '../../../main/log';
import { readLog } from '../../../main/log/readLog';
import { ManualTime } from '../../support/manualTime';
import { terminalFolder } from '../../support/terminalFolder';

const ALL: LogQuery = { level: 'info', search: '', most: 1_000, known: null };

/** A log of many lines over several files. */
function longLog(lines: number): string {
  const dir = terminalFolder();
  const { log, close } = createLog({ dir, clock: new ManualTime(), secrets: [], maxBytes: 300_000 });
  for (let n = 1; n <= lines; n++)
    log(n % 10 === 0 ? 'error' : n % 5 === 0 ? 'warn' : 'info', `line ${n}`, { n, padding: 'ç'.repeat(30) });
  close();
  return dir;
}

describe('the log as the viewer reads it', () => {
  it('gives the newest lines, oldest first, over pieces and files, none missing and none twice', async () => {
    const page = await readLog(longLog(6_000), ALL);
    expect(page?.lines.map(({ message }) => message)).toEqual(
      Array.from({ length: 1_000 }, (_, at) => `line ${5_001 + at}`),
    );
    expect(page?.more).toBe(true);
    expect(page?.lines[0]).toMatchObject({ at: '2026-03-16T12:00:00.000Z', level: 'info' });
    expect(page?.lines[0]?.fields).toContain('n=5001 padding=ç');
  });

  it('goes back as far as it must for what is searched, whatever its case, and says when that was all', async () => {
    const dir = longLog(6_000);
    const found = await readLog(dir, { ...ALL, search: 'LINE 2999' });
    expect(found).toMatchObject({ more: false, lines: [{ message: 'line 2999' }] });
    const grave = await readLog(dir, { ...ALL, level: 'error', most: 3 });
    expect(grave?.lines.map(({ message }) => message)).toEqual(['line 5980', 'line 5990', 'line 6000']);
    const warned = await readLog(dir, { ...ALL, level: 'warn', most: 2 });
    expect(warned?.lines.map(({ level }) => level)).toEqual(['warn', 'error']);
  });

  it('is read again only when something was written', async () => {
    const dir = longLog(10);
    const first = await readLog(dir, ALL);
    expect(await readLog(dir, { ...ALL, known: first?.stamp ?? null })).toBeNull();
    appendFileSync(join(dir, 'vigia.log'), '{"level":"warn","message":"more"}\n');
    const next = await readLog(dir, { ...ALL, known: first?.stamp ?? null });
    expect(next?.lines.at(-1)).toEqual({ at: null, level: 'warn', message: 'more', fields: '' });
  });

  it('shows what a crash left of a line, and nothing where there is no log', async () => {
    const dir = terminalFolder();
    expect(await readLog(dir, ALL)).toEqual({ stamp: 'none', lines: [], more: false });
    writeFileSync(join(dir, 'vigia.log'), `{"level":"er\n[1,2]\nnull\n${'x'.repeat(700_000)}\n`);
    const page = await readLog(dir, ALL);
    expect(page?.lines.map(({ message }) => message.slice(0, 12))).toEqual([
      '{"level":"er',
      '[1,2]',
      'null',
      'xxxxxxxxxxxx',
    ]);
    expect(page?.lines.at(-1)?.message.length).toBeLessThan(1_000);
  });
});
