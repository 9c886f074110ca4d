import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { compose } from '../../../main/compose';
import { ManualTime } from '../../support/manualTime';

export interface DayOptions {
  readonly hours: number;
  readonly symbols: number;
  /** Hours after which it is as large as it shall ever be. */
  readonly warmHours: number;
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** What the process held: bytes after a garbage collection, and what it has open. */
interface Held {
  readonly heap: number;
  readonly rss: number;
  readonly handles: number;
  readonly files: number;
}

export interface DayReport {
  readonly candles: number;
  readonly alerts: number;
  /** Alerts of which the WebSocket client did not hear. */
  readonly unheard: number;
  readonly warm: Held;
  readonly end: Held;
}

const START = Date.UTC(2024, 0, 15, 12) / 1000;
const MINUTE = 60;
const STEP_MS = 10_000;
const WARM_CANDLES = 299;
const SETTINGS = `
market: { source: bridge }
detectors:
  level-break: { window: 20, buffer: 1, bufferUnit: ticks }
attention: { perHour: 0 }
`;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Days of the clock in minutes: symbols over real bridge connections, a WebSocket client, a database on the disk. */
export async function runDay({
  hours,
  symbols,
  warmHours,
  progress,
  signal,
}: DayOptions): Promise<DayReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vigia-day-'));
  const configFile = join(dataDir, 'day.yaml');
  writeFileSync(configFile, SETTINGS);
  const begin = timeOf(WARM_CANDLES) * 1000;
  const time = new ManualTime(begin);
  const composed = compose({ dataDir, configFile, httpPort: 0, bridgePort: 0, clock: time, scheduler: time });
  if (!composed.ok) throw new Error(composed.problem.text.en);
  const terminal = composed.value;
  const newest = new Map<string, number>();
  let candles = 0;
  let alerts = 0;
  let heard = 0;
  terminal.port.subscribe((event) => {
    if (event.type === 'candles') {
      const fresh = event.candles.filter(({ time: at }) => at >= begin);
      candles += fresh.length;
      newest.set(event.key.symbol, Math.max(...event.candles.map(({ time: at }) => at)));
    }
    if (event.type === 'alert' && event.alert.reason === null) alerts += 1;
  });
  await terminal.start();
  const { http, bridge } = terminal.ports();
  const client = new WebSocket(`ws://127.0.0.1:${http.port}/alertas`, {
    headers: { authorization: `Bearer ${terminal.secrets.apiToken}` },
  });
  client.on('message', (data: Buffer) => {
    if (data.toString('latin1', 0, 15) === '{"type":"alert"') heard += 1;
  });
  await new Promise((resolve) => client.once('open', resolve));
  const links = await Promise.all(
    Array.from({ length: symbols }, (_, at) => openLink(bridge.port, terminal.secrets.bridgeToken, at)),
  );
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) {
      signal.throwIfAborted();
      await turn();
    }
  };
  try {
    const isAt = (index: number): boolean =>
      newest.size === symbols && [...newest.values()].every((at) => at >= timeOf(index) * 1000);
    await until(() => isAt(WARM_CANDLES - 1));
    let warm: Held | null = null;
    for (let minute = 0; minute < hours * 60; minute += 1) {
      if (minute === warmHours * 60) warm = held();
      for (let step = 0; step < 60_000 / STEP_MS; step += 1) {
        time.advance(STEP_MS);
        for (const link of links) link.beat(Math.floor(time.now() / 1000));
        await turn();
        await turn();
      }
      for (const link of links) link.bar(WARM_CANDLES + minute);
      await until(() => isAt(WARM_CANDLES + minute));
      progress(minute + 1, hours * 60);
    }
    const told = alerts;
    // What the server wrote arrives within some turns, or never.
    for (let turns = 0; turns < 2_000 && heard < told; turns += 1) await turn();
    const end = held();
    return { candles, alerts: told, unheard: told - heard, warm: warm ?? end, end };
  } finally {
    for (const link of links) link.close();
    client.terminate();
    await terminal.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function held(): Held {
  collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss, handles: process.getActiveResourcesInfo().length, files: openFiles() };
}

/** Descriptors; 0 where the system does not tell. */
function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return 0;
  }
}

interface Link {
  bar(index: number): void;
  beat(now: number): void;
  close(): void;
}

/** A bridge that sends what it is told and forgets what it hears. */
async function openLink(port: number, token: string, at: number): Promise<Link> {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await new Promise((resolve) => socket.once('connect', resolve));
  let n = 0;
  const send = (t: string, fields: object): void =>
    void socket.write(`${JSON.stringify({ n: ++n, t, ...fields })}\n`);
  const now = START + WARM_CANDLES * MINUTE;
  send('hello', {
    ...{
      v: 1,
      vmin: 1,
      sid: `day${at}`,
      tok: token,
      ea: 'day',
      build: 0,
      sym: `DAY${at}`,
      basis: '',
      tf: MINUTE,
    },
    ...{ dg: 0, pt: 1, ts: 5, chart: 'last', acct: 'demo', srv: 'day', broker: 'day', off: 0, now, cur: now },
    ...{ maxb: 1000, delayed: 0 },
  });
  const welcome = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  if (!welcome.includes('"welcome"')) throw new Error(welcome.toString());
  socket.resume();
  const bars = Array.from({ length: WARM_CANDLES }, (_, index) => rowOf(index, at));
  send('hist', { rid: 0, i: 0, p: 0, end: true, sync: true, partial: false, bars });
  return {
    bar: (index) => send('bar', { p: timeOf(index - 1), prov: false, rev: false, b: rowOf(index, at) }),
    beat: (seconds) => send('hb', { now: seconds, off: 0, conn: true, last: seconds, drop: 0, sendms: 0 }),
    close: () => void socket.destroy(),
  };
}

function timeOf(index: number): number {
  return START + index * MINUTE;
}

/** A wave with a new high every so often, another one for each symbol: some alerts an hour. */
function rowOf(index: number, symbol: number): number[] {
  const closeAt = (at: number): number =>
    100_000 + Math.round(60 * Math.sin((at + symbol * 3) / 9)) * 5 + at * 5;
  const [open, close] = [closeAt(index - 1), closeAt(index)];
  return [timeOf(index), open, Math.max(open, close) + 5, Math.min(open, close) - 5, close, 10, 10, 5];
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
