import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { serveEnvironment } from '../../../build/run/serveEnvironment.mjs';
import { serveFlags } from '../../../build/run/serveFlags.mjs';
import { DAY_SETTINGS } from './runDay';
import { dayTime, openDayLink, WARM_CANDLES } from './dayLink';

export interface ServePlan {
  /** The command line, bundled: out/cli/cli.cjs. */
  readonly program: string;
  /** steppedClock.ts, bundled. */
  readonly clock: string;
  readonly hours: number;
  readonly symbols: number;
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface ServeReport {
  /** Candles that `/metrics` counts. */
  readonly candles: number;
  readonly alerts: number;
  /** Resident bytes of the process at the end of each hour, the one before the first candle first. */
  readonly rss: readonly number[];
}

const STEP_MS = 10_000;
const secretsSchema = z.object({ apiToken: z.string(), bridgeToken: z.string() });

/**
 * `vigia serve` in a process of its own, seen from outside: symbols over real bridge connections, a client on the
 * WebSocket, /metrics asked each minute, and the memory that the system says it has.
 */
export async function runServe(plan: ServePlan): Promise<ServeReport> {
  const { hours, symbols, progress, signal } = plan;
  const dataDir = mkdtempSync(join(tmpdir(), 'vigia-serve-'));
  const config = join(dataDir, 'day.yaml');
  writeFileSync(config, DAY_SETTINGS);
  const words = ['serve', '--lang', 'en', '--http-port', '0', '--bridge-port', '0'];
  const child = fork(plan.program, [...words, '--data-dir', dataDir, '--config', config], {
    execArgv: [...serveFlags, '--require', plan.clock],
    env: { ...serveEnvironment, ...process.env, VIGIA_CLOCK_FROM: String(dayTime(WARM_CANDLES) * 1000) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  try {
    const ports = await portsOf(child);
    const { apiToken, bridgeToken } = secretsSchema.parse(
      JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')),
    );
    const headers = { authorization: `Bearer ${apiToken}` };
    const client = new WebSocket(`ws://127.0.0.1:${ports.http}/alertas`, { headers });
    let alerts = 0;
    client.on('message', (data: Buffer) => {
      if (data.toString('latin1', 0, 15) === '{"type":"alert"') alerts += 1;
    });
    await new Promise((resolve) => client.once('open', resolve));
    const candles = async (): Promise<number> => {
      const answer = await fetch(`http://127.0.0.1:${ports.http}/metrics`, { headers });
      return sumOf(await answer.text(), 'vigia_candles_total');
    };
    const rss = [residentBytes(child)];
    const links = await Promise.all(
      Array.from({ length: symbols }, (_, at) => openDayLink(ports.bridge, bridgeToken, at)),
    );
    const sent = (minutes: number): number => symbols * (WARM_CANDLES + minutes);
    while ((await candles()) < sent(0)) signal.throwIfAborted();
    for (let minute = 0; minute < hours * 60; minute += 1) {
      for (let step = 0; step < 60_000 / STEP_MS; step += 1) {
        await advance(child, STEP_MS);
        for (const link of links) link.beat(dayTime(WARM_CANDLES + minute) + ((step + 1) * STEP_MS) / 1000);
      }
      for (const link of links) link.bar(WARM_CANDLES + minute);
      while ((await candles()) < sent(minute + 1)) signal.throwIfAborted();
      if (minute % 60 === 59) rss.push(residentBytes(child));
      progress(minute + 1, hours * 60);
    }
    const counted = await candles();
    for (const link of links) link.close();
    client.terminate();
    return { candles: counted - sent(0), alerts, rss };
  } finally {
    signal.removeEventListener('abort', stop);
    child.kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function advance(child: ChildProcess, ms: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.send({ advance: ms }, (error) => {
      if (error !== null) reject(error);
    });
  });
}

/** Where it listens, as its first two lines say. */
function portsOf(child: ChildProcess): Promise<{ readonly http: number; readonly bridge: number }> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`vigia serve ended with ${String(code)}: ${said}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const http = /http:\/\/127\.0\.0\.1:(\d+)\/health/.exec(said)?.[1];
      const bridge = /bridge: 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (http !== undefined && bridge !== undefined) resolve({ http: Number(http), bridge: Number(bridge) });
    });
  });
}

function sumOf(metrics: string, name: string): number {
  const values = metrics.split('\n').filter((line) => line.startsWith(`${name}{`));
  return values.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

/** As Linux tells it; elsewhere this soak cannot be run. */
function residentBytes({ pid }: ChildProcess): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
