import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SETTINGS_TEMPLATE } from '../../../config/settingsTemplate';
import { compose } from '../../../main/compose';
import type { Terminal } from '../../../main/compose/composeTypes';
import { terminalCandles } from '../../support/terminalCandles';
import { terminalFolder } from '../../support/terminalFolder';
import { openRig } from '../../support/terminalRig';
import { terminalStart } from '../../support/terminalStart';

/** Something else that listens already. */
async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function healthOf(terminal: Terminal): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`http://127.0.0.1:${terminal.ports().http.port}/health`);
  return { status: answer.status, body: await answer.json() };
}

describe('a terminal', () => {
  it('starts in an empty folder with settings, tokens, a market and open ports', async () => {
    const root = path.join(terminalFolder(), 'new', 'folder');
    const { terminal, events } = terminalStart(root);
    await terminal.start();

    expect(readFileSync(terminal.folder.settings, 'utf8')).toBe(SETTINGS_TEMPLATE);
    expect(statSync(terminal.folder.secrets).mode & 0o777).toBe(0o600);
    expect(terminal.ports()).toMatchObject({ http: { open: true }, bridge: { open: true } });
    expect(terminal.simulation.running()).toBe(true);
    expect(events.filter(({ type }) => type === 'candles').length).toBeGreaterThan(0);
    expect(await healthOf(terminal)).toMatchObject({
      status: 200,
      body: { status: 'ok', feed: 'simulated' },
    });
  });

  it('stops once, however often it is asked, and gives everything back', async () => {
    const root = terminalFolder();
    const { terminal } = terminalStart(root);
    await terminal.start();
    await Promise.all([terminal.stop(), terminal.stop()]);
    await terminal.stop();

    expect(terminal.ports()).toMatchObject({ http: { open: false }, bridge: { open: false } });
    const again = terminalStart(root);
    await again.terminal.start();
    expect(again.terminal.port.lastSeq()).toBeGreaterThan(0);
  });

  it('stops cleanly when it never started', async () => {
    const { terminal } = terminalStart(terminalFolder());
    await terminal.stop();
    expect(terminal.simulation.running()).toBe(false);
  });

  it('runs without a port that somebody else has, and says which and what to do', async () => {
    const port = await takenPort();
    const { terminal, events } = terminalStart(terminalFolder(), { bridgePort: port });
    await terminal.start();

    expect(terminal.ports().bridge).toMatchObject({ open: false, port, problem: { code: 'bridge-port' } });
    const notices = events.filter((event) => event.type === 'notice').map(({ notice }) => notice);
    expect(notices.map(({ code }) => code)).toContain('bridge-port');
    expect(notices.find(({ code }) => code === 'bridge-port')!.text.en).toContain(String(port));
    expect(terminal.simulation.running()).toBe(true);
    expect(await healthOf(terminal)).toMatchObject({ status: 503, body: { status: 'unhealthy' } });
  });

  it('that is already running on the folder is a sentence', () => {
    const root = terminalFolder();
    terminalStart(root);
    const second = compose({ dataDir: root, configFile: null, httpPort: 0, bridgePort: 0 });
    expect(second).toMatchObject({ ok: false, problem: { code: 'in-use' } });
  });

  it.each([
    ['a key nobody knows', 'markte:\n  source: auto\n', 'markte'],
    ['a value out of range', 'market:\n  simulatedSpeed: 5000\n', 'market.simulatedSpeed'],
    ['no YAML at all', 'market: [unclosed\n', 'YAML'],
  ])('with %s in its settings names the line and starts nothing', (_, text, named) => {
    const root = terminalFolder();
    writeFileSync(path.join(root, 'alertas.yaml'), text);
    const composed = compose({ dataDir: root, configFile: null, httpPort: 0, bridgePort: 0 });
    if (composed.ok) throw new Error('it started');
    expect(composed.problem.text.en).toContain(named);
    expect(composed.problem.text.en).toContain('alertas.yaml');
    expect(composed.problem.text.pt).not.toBe(composed.problem.text.en);
    expect(statSync(path.join(root, 'vigia.db'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('given a settings file that is not there says so', () => {
    const root = terminalFolder();
    const configFile = path.join(root, 'mine.yaml');
    const composed = compose({ dataDir: root, configFile, httpPort: 0, bridgePort: 0 });
    expect(composed).toMatchObject({ ok: false, problem: { code: 'ENOENT' } });
  });

  it('with broken tokens says how to make new ones and keeps the file', () => {
    const root = terminalFolder();
    const file = path.join(root, 'secrets.json');
    writeFileSync(file, '{"bridgeToken":"short"}');
    const composed = compose({ dataDir: root, configFile: null, httpPort: 0, bridgePort: 0 });
    expect(composed).toMatchObject({ ok: false, problem: { code: 'secrets-broken' } });
    expect(readFileSync(file, 'utf8')).toBe('{"bridgeToken":"short"}');
  });

  it('writes no token into its log', async () => {
    const lines: string[] = [];
    const { terminal } = terminalStart(terminalFolder(), { echo: (line) => void lines.push(line) });
    await terminal.start();
    terminal.log('error', `somebody said ${terminal.secrets.bridgeToken}`, {
      token: terminal.secrets.apiToken,
    });
    await terminal.stop();
    const file = readFileSync(path.join(terminal.folder.logs, 'vigia.log'), 'utf8');
    expect(file).toContain('somebody said [hidden]');
    for (const token of Object.values(terminal.secrets)) expect(file + lines.join('')).not.toContain(token);
  });
});

describe('the simulated market', () => {
  async function startWith(root: string, settings: string): Promise<Terminal> {
    writeFileSync(path.join(root, 'alertas.yaml'), settings);
    const { terminal } = terminalStart(root);
    await terminal.start();
    return terminal;
  }

  it('waits to be asked when the settings say bridge', async () => {
    const terminal = await startWith(terminalFolder(), 'market: { source: bridge }\n');
    expect(terminal.simulation.running()).toBe(false);
    expect(terminal.simulation.start()).toEqual({ ok: true });
    expect(terminal.simulation.running()).toBe(true);
    terminal.simulation.stop();
    expect(terminal.simulation.running()).toBe(false);
  });

  it('does not start by itself once a bridge has sent candles, unless the settings say so', async () => {
    const rig = openRig();
    rig.feed(terminalCandles(3));
    rig.stop();
    const auto = await startWith(rig.root, 'market: { source: auto }\n');
    expect(auto.simulation.running()).toBe(false);
    await auto.stop();
    const simulated = await startWith(rig.root, 'market: { source: simulated }\n');
    expect(simulated.simulation.running()).toBe(true);
  });
});

describe('a folder that is not ours', () => {
  it('is a sentence', (context) => {
    if (process.getuid?.() === 0) context.skip('root may write everywhere');
    const root = terminalFolder();
    chmodSync(root, 0o500);
    const composed = compose({ dataDir: root, configFile: null, httpPort: 0, bridgePort: 0 });
    expect(composed).toMatchObject({ ok: false, problem: { code: 'no-permission' } });
  });

  it('because a file stands in its place is a sentence', () => {
    const file = path.join(terminalFolder(), 'data');
    writeFileSync(file, '');
    const composed = compose({ dataDir: file, configFile: null, httpPort: 0, bridgePort: 0 });
    expect(composed).toMatchObject({ ok: false, problem: { code: 'ENOTDIR' } });
  });
});
