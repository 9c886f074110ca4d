import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SecretChannel } from '../../app/contract/ipcSettings';
import { COMMANDS } from '../../main/cli/commands';
import { runCommandLine } from '../../main/cli/runCommandLine';
import { hideValues } from '../../main/log/hideValues';
import { supportOfWindow } from '../../main/supportOfWindow';
import { readZip } from '../support/readZip';
import { terminalFolder } from '../support/terminalFolder';
import { terminalIo } from '../support/terminalIo';
import { terminalStart } from '../support/terminalStart';
import { TestBridge } from './bridge/support/testBridge';
import { until } from './bridge/support/until';
import { startMailServer } from './delivery/mailServer';
import { SocketClient } from './server/socketClient';

/** Of the kinds that real ones are: short, with quotes and backslashes, with letters that addresses write otherwise. */
const PLANTED = {
  password: 'sm"tp\\Pa55',
  webhook: 'wh/k+Secret&=ção',
  ntfy: 'tk_9f8e7d6c5b4a',
  path: 'hook-path-7781',
  topic: 'topic-hard-4410',
  mistake: 'l0gin-in-an-address',
} as const;

function plantEnvironment(values: Readonly<Record<string, string>>): void {
  const before = { ...process.env };
  Object.assign(process.env, values);
  onTestFinished(() => {
    process.env = before;
  });
}

/** A server that answers 500 and says back all it was told. */
async function startParrot(): Promise<{ readonly port: number; calls: () => number }> {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    response.writeHead(500, `No ${request.headers.authorization ?? ''}`);
    response.end(JSON.stringify(request.headers));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, calls: () => calls };
}

/** Every file under a folder but those that are there to keep secrets; archives unpacked. */
function filesUnder(root: string): readonly (readonly [name: string, bytes: Buffer])[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== 'secrets.json')
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      return [file, file.endsWith('.gz') ? gunzipSync(bytes) : bytes];
    });
}

describe('Secrets planted in a full run', () => {
  it('stand in no log, database, backup, export, diagnostics and answer', { timeout: 90_000 }, async () => {
    plantEnvironment({
      VIGIA_SMTP_PASSWORD: PLANTED.password,
      VIGIA_WEBHOOK_SECRET: PLANTED.webhook,
      VIGIA_NTFY_TOKEN: PLANTED.ntfy,
    });
    const parrot = await startParrot();
    let logins = 0;
    const mail = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        logins += 1;
        done(new Error(`${username} may not log in with ${password}`));
      },
    });
    const root = terminalFolder();
    const settingsFile = join(root, 'alertas.yaml');
    const io = terminalIo(root);
    const run = (words: readonly string[]) =>
      runCommandLine([...words, '--data-dir', root], COMMANDS, io, 'en');
    writeFileSync(
      settingsFile,
      `market: { source: simulated, simulatedSpeed: 100 }
email: { enabled: true, critical: always, high: always, medium: always, host: 127.0.0.1, port: ${mail.port}, security: none, user: trader, from: a@desk.example, to: b@desk.example }
webhook: { enabled: true, url: 'http://127.0.0.1:${parrot.port}/${PLANTED.path}' }
ntfy: { enabled: true, server: 'http://127.0.0.1:${parrot.port}', topic: ${PLANTED.topic}, minSeverity: info }
`,
    );
    const echoed: string[] = [];
    const kept = new Map<SecretChannel, string>();
    const vault = {
      problem: () => null,
      read: (name: SecretChannel) => kept.get(name) ?? null,
      write: (name: SecretChannel, value: string | null) => {
        if (value === null) kept.delete(name);
        else kept.set(name, value);
        return { ok: true } as const;
      },
    };
    const { terminal, events } = terminalStart(root, { echo: (line) => echoed.push(line), vault });
    await terminal.start();
    const { apiToken, bridgeToken } = terminal.secrets;
    const { http, bridge } = terminal.ports();

    // Everyone who knocks brings a secret along, in the right place and in the wrong one.
    const at = `http://127.0.0.1:${http.port}`;
    const bearer = { authorization: `Bearer ${apiToken}` };
    const answers: string[] = [];
    for (const path of ['/config', '/metrics', '/health', `/${apiToken}`, `/config?token=${apiToken}`])
      answers.push(await (await fetch(`${at}${path}`, { headers: bearer })).text());
    await fetch(`${at}/config`, { headers: { authorization: `Bearer ${bridgeToken}` } });
    const client = await SocketClient.connect(http.port, apiToken);
    client.send(`{"type":"ack","id":"${apiToken}"}`);
    await client.settle();
    for (const [field, token] of [
      ['tok', bridgeToken],
      ['tok', `${bridgeToken}x`],
      ['token', bridgeToken],
    ] as const) {
      const link = await TestBridge.connect(bridge.port);
      link.raw(`{"n":1,"t":"hello","${field}":"${token}","v":1}\n`);
      await link.ended;
    }
    const garbled = await TestBridge.connect(bridge.port);
    garbled.raw(`${bridgeToken}\n`);
    await garbled.ended;
    await until(() => logins > 1 && parrot.calls() > 3);
    for (const channel of ['email', 'webhook', 'ntfy'] as const)
      answers.push(JSON.stringify(await terminal.testChannel(channel)));
    terminal.settingsDesk.change([{ key: 'ntfy.enabled', value: false }]);
    await until(() => events.some((event) => event.type === 'alert-update'));
    const good = readFileSync(settingsFile, 'utf8');
    writeFileSync(settingsFile, `webhook: { url: 'https://me:${PLANTED.mistake}@desk.example/in' }\n`);
    terminal.settingsDesk.reload();
    expect(events.some((event) => event.type === 'notice' && event.notice.code === 'settings-wrong')).toBe(
      true,
    );
    answers.push(JSON.stringify(terminal.settingsDesk.view().problem));
    expect(await run(['doctor'])).toBe(1);
    writeFileSync(settingsFile, good);
    terminal.settingsDesk.reload();
    answers.push(JSON.stringify(client.messages), JSON.stringify(terminal.settingsDesk.view().secrets));
    const support = supportOfWindow(terminal, vault, 0, () => Date.UTC(2026, 10, 23));
    for (const [name, bytes] of await readZip(support.diagnostics())) answers.push(name, bytes.toString());
    await terminal.stop();

    for (const words of [
      ['alerts', 'export', '--format', 'csv'],
      ['alerts', 'export', '--json'],
      ['audit', 'export', '--format', 'jsonl'],
      ['audit', 'export', '--format', 'csv', '--out', 'audit.csv'],
      ['audit', 'anchor'],
      ['doctor', '--json'],
      ['backup', 'now'],
      ['diagnostics', '--out', 'diagnostics.zip'],
    ])
      expect(await run(words), words.join(' ')).toBe(0);
    const zip = await readZip(readFileSync(join(root, 'diagnostics.zip')));
    expect([...zip.keys()]).toEqual(
      expect.arrayContaining(['README.txt', 'chain.json', 'doctor.json', 'logs/vigia.log', 'settings.json']),
    );

    const places = [
      ...filesUnder(root).filter(([name]) => !name.endsWith('alertas.yaml')),
      ...[...zip].map(([name, bytes]) => [`diagnostics.zip/${name}`, bytes] as const),
      ['standard output', Buffer.from(io.output())] as const,
      ['sentences', Buffer.from(JSON.stringify(io.failures))] as const,
      ['log lines', Buffer.from(echoed.join('\n'))] as const,
      ['answers', Buffer.from(answers.join('\n'))] as const,
      ['notices', Buffer.from(JSON.stringify(events.filter(({ type }) => type === 'notice')))] as const,
    ];
    expect(places.length).toBeGreaterThan(15);
    const hide = hideValues([...Object.values(PLANTED), apiToken, bridgeToken]);
    for (const [name, bytes] of places) {
      const text = bytes.toString('latin1');
      // Letters beyond ASCII are other bytes in UTF-8.
      const utf8 = bytes.toString('utf8');
      expect(hide(text) === text && hide(utf8) === utf8, `a secret stands in ${name}`).toBe(true);
    }
  });
});
