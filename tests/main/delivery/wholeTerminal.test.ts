import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { historyAnswerSchema } from '../../../app/contract/serverAnswers';
import { compose } from '../../../main/compose';
import type { Terminal } from '../../../main/compose/composeTypes';
import { TestBridge } from '../bridge/support/testBridge';
import { SocketClient } from '../server/socketClient';
import { startMailServer } from './mailServer';

const START = Date.UTC(2024, 0, 15, 13) / 1000;
/** The last candle of the history breaks nothing. */
const WARM = 121;

/** A market that closes two ticks above everything before it on every second candle. */
function row(index: number): number[] {
  const level = 100_000 + Math.floor(index / 2) * 10;
  const time = START + index * 60;
  return index % 2 === 1
    ? [time, level - 10, level + 10, level - 10, level + 10, 10, 10, 5]
    : [time, level, level, level - 10, level - 10, 10, 10, 5];
}

function folderWith(settings: string): { readonly dataDir: string; readonly configFile: string } {
  const dataDir = mkdtempSync(join(tmpdir(), 'vigia-whole-'));
  const configFile = join(dataDir, 'test.yaml');
  writeFileSync(configFile, settings);
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return { dataDir, configFile };
}

async function startTerminal(folder: { readonly dataDir: string; readonly configFile: string }) {
  const composed = compose({ ...folder, httpPort: 0, bridgePort: 0 });
  if (!composed.ok) throw new Error(composed.problem.text.en);
  const terminal = composed.value;
  onTestFinished(() => terminal.stop());
  await terminal.start();
  return terminal;
}

async function connectBridge(terminal: Terminal): Promise<TestBridge> {
  const bridge = await TestBridge.connect(terminal.ports().bridge.port);
  onTestFinished(() => bridge.close());
  const now = START + WARM * 60;
  bridge.send('hello', {
    ...{ v: 1, vmin: 1, sid: 'test', tok: terminal.secrets.bridgeToken, ea: 'test', build: 0, sym: 'WIN$N' },
    ...{ basis: '', tf: 60, dg: 0, pt: 1, ts: 5, chart: 'last', acct: 'demo', srv: 'test', broker: 'test' },
    ...{ off: 0, now, cur: now, maxb: 1000, delayed: 0 },
  });
  await bridge.next('welcome');
  const bars = Array.from({ length: WARM }, (_, index) => row(index));
  bridge.send('hist', { rid: 0, i: 0, p: 0, end: true, sync: true, partial: false, bars });
  return bridge;
}

const SETTINGS = `
market: { source: bridge }
detectors:
  extreme-volatility: { enabled: false }
  volatility-shock: { enabled: false }
  engulfing: { enabled: false }
  rsi-divergence: { enabled: false }
  level-break: { window: 5, buffer: 1, bufferUnit: ticks }
`;

describe('The whole terminal', () => {
  it('takes a candle to the WebSocket, the history and the mailbox, and resumes after a restart', async () => {
    const mail = await startMailServer();
    const folder = folderWith(`${SETTINGS}
email:
  enabled: true
  high: fallback
  fallbackSeconds: 1
  host: 127.0.0.1
  port: ${mail.port}
  security: none
  from: Vigia <vigia@desk.example>
  to: trader@desk.example
`);
    const terminal = await startTerminal(folder);
    const { port } = terminal.ports().http;
    const token = terminal.secrets.apiToken;
    const client = await SocketClient.connect(port, token);
    const bridge = await connectBridge(terminal);
    for (let index = WARM; index < WARM + 4; index += 1)
      bridge.send('bar', { p: START + (index - 1) * 60, prov: false, rev: false, b: row(index) });
    await client.until(() => client.seqs.length === 2);
    const [acknowledged, unseen] = client.of('alert').map(({ alert }) => alert);
    client.send({ type: 'ack', id: acknowledged?.id });
    await client.until(() => client.of('update').length === 1);

    await mail.received(1);
    const message = await simpleParser(mail.mailbox[0]!);
    expect(message.messageId).toBe(`<${unseen?.id}@alert.vigia>`);
    expect(message.attachments[0]?.contentType).toBe('image/png');

    const get = async (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${token}` } });
    const history = historyAnswerSchema.parse(
      await (await get('/alertas/historico?pattern=level-break')).json(),
    );
    expect(history.alerts.map(({ id, status }) => [id, status])).toEqual([
      [unseen?.id, 'open'],
      [acknowledged?.id, 'acknowledged'],
    ]);
    const refused = historyAnswerSchema.parse(
      await (await get('/alertas/historico?reason=historical')).json(),
    );
    expect(refused.total).toBeGreaterThan(10);
    expect((await get('/alertas/historico?cursor=not-one-of-ours')).status).toBe(400);
    expect(await (await get('/metrics')).text()).toMatch(/vigia_outbox_rows\{channel="email"\} \d/);
    expect(JSON.stringify(await (await get('/config')).json())).toContain('"fallbackSeconds":1');

    await terminal.stop();
    await client.until(() => client.closed !== null);
    expect(client.closed?.code).toBe(1001);
    const again = await startTerminal(folder);
    const back = await SocketClient.connect(again.ports().http.port, again.secrets.apiToken);
    back.send({ type: 'resume', afterSeq: 0 });
    await back.until(() => back.seqs.length === 2);
    expect(back.of('alert').map(({ alert }) => alert.id)).toEqual([acknowledged?.id, unseen?.id]);
    expect(back.of('alert')[1]?.alert.deliveries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ channel: 'websocket', status: 'delivered' }),
        expect.objectContaining({ channel: 'email', status: 'delivered', attempts: 1 }),
      ]),
    );
    expect(mail.mailbox).toHaveLength(1);
  });

  it('shows its settings without what opens a door by being known', async () => {
    const terminal = await startTerminal(
      folderWith(
        'market: { source: bridge }\nwebhook: { enabled: true, url: "http://127.0.0.1:9/T0KEN" }\nntfy: { enabled: true, topic: hard-to-guess }\n',
      ),
    );
    const response = await fetch(`http://127.0.0.1:${terminal.ports().http.port}/config`, {
      headers: { authorization: `Bearer ${terminal.secrets.apiToken}` },
    });
    const text = await response.text();
    expect(text).not.toContain('T0KEN');
    expect(text).not.toContain('hard-to-guess');
    expect(text).not.toContain(terminal.secrets.apiToken);
    expect(text).not.toContain(terminal.secrets.bridgeToken);
  });
});
