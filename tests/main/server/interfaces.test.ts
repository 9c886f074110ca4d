import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { alertJsonSchema } from '../../../app/contract/alertJson';
import { checkSamples } from '../../../main/compose/check/checkSamples';
import { upkeepSamples } from '../../../main/compose/watch/upkeepSamples';
import { createWebhookChannel } from '../../../main/delivery/webhook';
import { realTime } from '../../support/realTime';
import { sampleAlert } from '../../support/sampleAlert';
import { temporaryFolder } from '../../support/temporaryFolder';
import { MemoryTerminal } from './memoryTerminal';
import { startTestServer, TOKEN } from './testServer';

const GUIDE = readFileSync(path.resolve(__dirname, '../../../docs/interfaces.md'), 'utf8');

const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

interface Program {
  readonly lines: () => readonly string[];
  /** Waits until it has printed so many lines. */
  printed(count: number): Promise<readonly string[]>;
}

/** Runs a program of the guide exactly as it stands there. */
function runExample(file: string, ...args: readonly string[]): Program {
  const runner = file.endsWith('.py') ? 'python3' : process.execPath;
  const code = new RegExp(`^\`\`\`(?:js|py) ${file}\\n([^]*?)^\`\`\`$`, 'm').exec(GUIDE)?.[1];
  if (code === undefined) throw new Error(`the guide has no ${file}`);
  const place = path.join(temporaryFolder(), file);
  writeFileSync(place, code);
  const child = spawn(runner, [place, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill());
  let out = '';
  let wake: (() => void)[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const one of wake) one();
    wake = [];
  });
  const lines = (): readonly string[] => out.split('\n').filter(Boolean);
  return {
    lines,
    async printed(count) {
      while (lines().length < count) await new Promise<void>((resolve) => wake.push(resolve));
      return lines();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

const CHECKED = {
  symbol: 'WIN$N',
  at: 3,
  start: 1,
  end: 2,
  zone: 'America/Sao_Paulo',
  candles: 1,
  said: 1,
  reproduced: 1,
  differing: 0,
  unexplained: 0,
  differences: [],
};

describe('the guide to the interfaces', () => {
  it.for([
    { file: 'client.mjs', runs: true },
    { file: 'client.py', runs: HAS_PYTHON },
  ])(
    'has a $file that hears each alert once, also of when it was cut off',
    async ({ file, runs }, { skip }) => {
      skip(!runs, 'there is no python3');
      const port = await freePort();
      const terminal = new MemoryTerminal();
      const first = await startTestServer({ terminal, port });
      const client = runExample(file, String(port), TOKEN);
      terminal.raise(sampleAlert(1));
      await client.printed(1);
      await first.server.stop();
      terminal.raise(sampleAlert(2));
      await startTestServer({ terminal, port });
      await client.printed(2);
      terminal.raise(sampleAlert(3));

      const seqs = (await client.printed(3)).map((line) => line.split(' ')[0]);

      expect(seqs).toEqual(['1', '2', '3']);
    },
  );

  it('has a receiver of webhooks that takes what is signed, once, and refuses what is not', async () => {
    const port = await freePort();
    const receiver = runExample('receiver.mjs', String(port), 'our secret');
    const post = (secret: string) =>
      createWebhookChannel({
        address: { url: `http://127.0.0.1:${port}/` },
        secret: () => secret,
        clock: realTime,
        scheduler: realTime,
        version: '0',
      });
    // It says nothing when it is ready.
    while ((await post('our secret').sendTest()).status !== 'delivered');

    expect(await post('our secret').send(sampleAlert(1))).toMatchObject({ status: 'delivered' });
    expect(await post('our secret').send(sampleAlert(1))).toMatchObject({ status: 'delivered' });
    expect(await post('another').send(sampleAlert(2))).toMatchObject({ status: 'permanent' });
    await post('our secret').send(sampleAlert(3));

    expect((await receiver.printed(2)).map((line) => line.split(' ')[0])).toEqual(['1', '3']);
  });

  it('names every field of an alert', () => {
    for (const field of Object.keys(alertJsonSchema.shape)) expect(GUIDE).toContain(`\`${field}\``);
    for (const field of Object.keys(alertJsonSchema.shape.explanation.element.shape))
      expect(GUIDE).toContain(`\`${field}\``);
  });

  it('names every metric there is, and none that is not', async () => {
    const labels = { channel: 'email' };
    const sample = { help: 'h', type: 'gauge', labels, value: 0 } as const;
    const { get, terminal } = await startTestServer({
      // These come from other rooms.
      samples: () => [
        ...['vigia_outbox_rows', 'vigia_channel_failing', 'vigia_database_bytes', 'vigia_internal_alert'].map(
          (name) => ({ name, ...sample }),
        ),
        ...checkSamples([CHECKED]),
        ...upkeepSamples(
          1,
          { checkedAt: 1, records: 1, broken: null, problem: null },
          { at: 1, bytes: 1, running: false, problem: null },
        ),
      ],
    });
    terminal.raise(sampleAlert(1));
    const page = await (await get('/metrics')).text();
    const there = new Set(page.match(/(?<=^# TYPE )\S+/gm));
    there.add('vigia_feed_state');
    there.add('vigia_clock_skew_seconds');
    const named = new Set(GUIDE.match(/`(vigia|process)_[a-z_]+`/g)?.map((name) => name.slice(1, -1)));
    expect([...named].sort()).toEqual([...there].sort());
  });

  it('names every refusal by its status and code', async () => {
    const { get } = await startTestServer();
    const authorization = { authorization: `Bearer ${TOKEN}` };
    const asked: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      ['/config', {}],
      [`/config?token=${TOKEN}`, {}],
      ['/config', { ...authorization, origin: 'https://desk.example' }],
      ['/nothing', authorization],
      ['/alertas', authorization],
      ['/alertas/historico?limit=0', authorization],
      ['/alertas/historico?colour=red', authorization],
      ['/alertas/historico?cursor=12', authorization],
    ];
    for (const [address, headers] of asked) {
      const response = await get(address, headers);
      const { error } = (await response.json()) as { error: { code: string } };
      const row = GUIDE.split('\n').find((line) => line.startsWith(`| ${response.status} | `));
      expect(row, `${address}: ${response.status}`).toContain(`\`${error.code}\``);
    }
  });
});
