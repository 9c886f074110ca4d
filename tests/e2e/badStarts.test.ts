import { chmodSync, closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from './support/vigiaTest';
import { ownLines, runToEnd } from './support/runToEnd';

const QUIET = ['--http-port', '0', '--bridge-port', '0'];

test('a second start says so in one line, ends with 1 and leaves the first one alone', async ({
  launch,
  dataDir,
}) => {
  const { window } = await launch();
  const ended = await runToEnd(['--data-dir', dataDir, '--lang', 'pt-BR', ...QUIET]);
  expect(ended.code).toBe(1);
  const lines = ownLines(ended.stdout);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('já está aberto');
  expect(lines[0]).toContain(dataDir);
  await expect(window.getByRole('heading', { name: 'Vigia' })).toBeVisible();
});

test('a port in use opens the window all the same, with a notice that says what to do', async ({
  launch,
}) => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const { window } = await launch({ bridgePort: port, httpPort: port });
    const notices = window.getByRole('list', { name: 'Avisos' }).getByRole('listitem');
    await expect(notices).toHaveCount(2);
    await expect(notices.first()).toContainText(String(port));
    await expect(window.getByRole('navigation', { name: 'Ativos' })).toContainText('WIN$SIM');
    await notices.first().getByRole('button', { name: 'Dispensar' }).click();
    await expect(notices).toHaveCount(1);
  } finally {
    taken.close();
  }
});

test('a database of a newer version is one clear line, ends with 1 and is left as it was', async ({
  launch,
  dataDir,
}) => {
  const first = await launch();
  await expect(first.window.getByRole('heading', { name: 'Vigia' })).toBeVisible();
  await first.close();
  const file = path.join(dataDir, 'vigia.db');
  makeNewer(file);
  const ended = await runToEnd(['--data-dir', dataDir, '--lang', 'en', ...QUIET]);
  expect(ended.code).toBe(1);
  const lines = ownLines(ended.stderr);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/newer/i);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
});

test('a broken database is one clear line and ends with 1', async ({ dataDir }) => {
  writeFileSync(
    path.join(dataDir, 'vigia.db'),
    'this is no database, however long the text may be '.repeat(200),
  );
  const ended = await runToEnd(['--data-dir', dataDir, '--lang', 'pt-BR', ...QUIET]);
  expect(ended.code).toBe(1);
  expect(ownLines(ended.stderr)).toHaveLength(1);
  expect(ended.stderr).toContain('vigia.db');
  expect(ended.stderr).not.toMatch(/^\s+at /m);
});

test('a data folder that cannot be one is one clear line and ends with 1', async ({ dataDir }) => {
  const file = path.join(dataDir, 'a-file');
  writeFileSync(file, '');
  const ended = await runToEnd(['--data-dir', path.join(file, 'inside'), '--lang', 'en', ...QUIET]);
  expect(ended.code).toBe(1);
  expect(ownLines(ended.stderr)).toHaveLength(1);
  expect(ended.stderr).toContain('--data-dir');
});

test('a data folder without permission is one clear line and ends with 1', async ({ dataDir }) => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere');
  const folder = path.join(dataDir, 'locked');
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  const ended = await runToEnd(['--data-dir', folder, '--lang', 'en', ...QUIET]);
  expect(ended.code).toBe(1);
  expect(ownLines(ended.stderr)).toHaveLength(1);
});

test('a wrong option is one clear line and ends with 2', async ({ dataDir }) => {
  const ended = await runToEnd(['--data-dir', dataDir, '--lang', 'fr']);
  expect(ended.code).toBe(2);
  expect(ownLines(ended.stderr)).toHaveLength(1);
});

/** Raises the schema's number in the file's header, as a later version of the program would. */
function makeNewer(file: string): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.from([0, 0, 0x27, 0x0f]), 0, 4, 60);
  closeSync(descriptor);
}
