import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { examine } from '../../../../main/compose/examine';
import { readOpenPorts } from '../../../../main/compose/openPorts';
import { terminalFolder } from '../../../support/terminalFolder';
import { terminalStart } from '../../../support/terminalStart';

const findings = async (root: string) =>
  Object.fromEntries(
    (await examine(root, null)).map(({ check, level, text }) => [check, { level, text: text.en }]),
  );

it('the doctor finds the Vigia that listens on other ports than its settings say', async () => {
  const root = terminalFolder();
  const { terminal } = terminalStart(root);
  await terminal.start();
  const { http, bridge } = terminal.ports();
  const found = await findings(root);
  for (const [check, { port }] of [
    ['http-port', http],
    ['bridge-port', bridge],
  ] as const)
    expect(found[check]).toEqual({ level: 'ok', text: `Port 127.0.0.1:${port} is in use, as it should be.` });
  await terminal.stop();
  expect(existsSync(terminal.folder.ports)).toBe(false);
});

it('the doctor blames the program that has the port which Vigia could not open', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
    });
  });
  onTestFinished(() => void other.close());
  const root = terminalFolder();
  writeFileSync(`${root}/alertas.yaml`, `bridge:\n  port: ${port}\n`);
  const { terminal } = terminalStart(root, { bridgePort: null });
  await terminal.start();
  const found = await findings(root);
  expect(found['bridge-port']).toEqual({
    level: 'problem',
    text: `Port 127.0.0.1:${port} cannot be used (EADDRINUSE). Close the program that uses it, or change bridge.port in alertas.yaml.`,
  });
  expect(found['http-port']?.level).toBe('ok');
});

it('a note that another process left behind counts for nothing', async () => {
  const root = terminalFolder();
  const { terminal } = terminalStart(root);
  await terminal.start();
  const { folder } = terminal;
  const note = readFileSync(folder.ports, 'utf8');
  expect(readOpenPorts(folder)).not.toBeNull();
  for (const wrong of [note.replace(String(process.pid), '1'), '{', note.replace('port":', 'port":-')]) {
    writeFileSync(folder.ports, wrong);
    expect(readOpenPorts(folder)).toBeNull();
  }
});
