import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { compose } from '../../../main/compose';
import { ManualTime } from '../../support/manualTime';
import { dayTime, openDayLink, WARM_CANDLES } from './dayLink';

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

const STEP_MS = 10_000;
/** Alerts enough for a day that never rests. */
export const DAY_SETTINGS = `
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
  writeFileSync(configFile, DAY_SETTINGS);
  const begin = dayTime(WARM_CANDLES) * 1000;
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
    Array.from({ length: symbols }, (_, at) => openDayLink(bridge.port, terminal.secrets.bridgeToken, at)),
  );
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) {
      signal.throwIfAborted();
      await turn();
    }
  };
  try {
    const isAt = (index: number): boolean =>
      newest.size === symbols && [...newest.values()].every((at) => at >= dayTime(index) * 1000);
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

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
