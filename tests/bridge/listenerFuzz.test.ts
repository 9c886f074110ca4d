import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createBridgeListener } from '../../main/bridge/bridgeListener';
import type { BridgeListener } from '../../main/bridge/bridgeTypes';
import { ManualTime } from '../support/manualTime';
import { createRandom, type Random } from '../support/series/random';
import { MORNING, TOKEN } from './support/expertStage';
import { mutateLine } from './support/lineMutator';
import { pastRows } from './support/marketRows';
import { SuspiciousMarket } from './support/suspiciousMarket';

/** `FUZZ_LINES=5000000 npx vitest run tests/bridge/listenerFuzz.test.ts` for more. */
const LINES = Number(process.env.FUZZ_LINES ?? 1_000_000);
const LINES_A_CONNECTION = 250;
const TF = 300;
/** A minute has room for twenty bad lines, so time passes with each. */
const BAD_LINE_MS = 3_100;
const HEAP_MARGIN = 24 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
// A million broken lines throw a million errors, whose stacks nobody reads.
Error.stackTraceLimit = 0;
const heapUsed = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

/** The lines of an ordinary connection, hello first. */
function ordinaryLines(random: Random, now: number): string[] {
  // On São Paulo's clock history follows the zone, elsewhere the fixed offset.
  const off = random.pick([0, -10_800]);
  const forming = Math.floor(now / TF) * TF;
  const rows = pastRows(random, { count: LINES_A_CONNECTION, before: forming + TF, seconds: TF });
  const line = (fields: object, at: number): string => JSON.stringify({ n: at + 1, ...fields });
  const hello = {
    t: 'hello',
    v: 1,
    vmin: 1,
    sid: 'fuzz',
    tok: TOKEN,
    ea: '1.0',
    build: 5200,
    sym: 'WIN$N',
    basis: '',
    tf: TF,
    dg: 0,
    pt: 1,
    ts: 5,
    chart: 'last',
    acct: 'demo',
    srv: 'S',
    broker: 'B',
    off,
    now,
    cur: forming,
    maxb: 100_000,
    delayed: 0,
  };
  return rows.map((row, at) => {
    const p = rows[at - 1]?.[0] ?? 0;
    if (at === 0) return line(hello, at);
    switch (random.int(0, 9)) {
      case 0:
        return line({ t: 'hb', now, off, conn: true, last: now, drop: 0, sendms: 3 }, at);
      case 1:
        return line({ t: 'form', ms: now * 1000, bid: 0, ask: 0, last: row[4], b: row }, at);
      case 2:
      case 3:
        return line(
          {
            t: 'hist',
            rid: random.int(0, 3),
            i: 0,
            p,
            end: random.chance(0.7),
            sync: true,
            partial: false,
            bars: rows.slice(at, at + random.int(0, 6)),
          },
          at,
        );
      case 4:
        return line({ t: 'tick', ms: now * 1000, b: 0, a: 0, l: row[4], v: 1, f: 0 }, at);
      default:
        return line({ t: 'bar', p, prov: random.chance(0.05), rev: random.chance(0.1), b: row }, at);
    }
  });
}

/** Sends everything and reads along, until the app hangs up or has taken it all; gives how many lines it took. */
async function converse(port: number, lines: readonly Buffer[], taken: () => number): Promise<number> {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true });
  let open = true;
  let seen = 0;
  socket.on('error', () => undefined);
  socket.on('close', () => {
    open = false;
  });
  socket.resume();
  socket.write(Buffer.concat(lines.map((line) => Buffer.concat([line, Buffer.of(10)]))));
  const isOpen = (): boolean => open;
  while (isOpen() && seen < lines.length) {
    await turn();
    seen = Math.max(seen, taken());
  }
  socket.destroy();
  while (isOpen()) await turn();
  return seen;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe(`the listener under ${LINES.toLocaleString('en')} mutated lines`, () => {
  it('neither falls, nor grows, nor makes up a candle', { timeout: 1_200_000 }, async () => {
    const random = createRandom(20_260_721);
    const market = new SuspiciousMarket(createRandom(1));
    const timers = new ManualTime();
    const errors: string[] = [];
    let now = MORNING * 1000;
    const listener: BridgeListener = createBridgeListener({
      host: '127.0.0.1',
      port: 0,
      token: TOKEN,
      market,
      clock: { now: () => now },
      scheduler: timers,
      log: (level, message, fields) => {
        if (level === 'error') errors.push(`${message} ${JSON.stringify(fields)}`);
        if (message === 'bad line') now += BAD_LINE_MS;
      },
      notice: () => undefined,
    });
    const started = await listener.start();
    if (!started.ok) throw new Error(started.text.en);
    const linesTaken = (): number => listener.status().sessions[0]?.lines ?? 0;

    let heap = 0;
    let taken = 0;
    while (taken < LINES) {
      const [hello = '', ...others] = ordinaryLines(random, Math.floor(now / 1000));
      const first = random.chance(0.05) ? mutateLine(hello, random) : Buffer.from(hello);
      const lines = [first, ...others.map((line) => mutateLine(line, random))];
      market.expect(lines);
      taken += await converse(started.port, lines, linesTaken);
      // The app's own timers: goodbyes, acknowledgements, forming candles, patience.
      timers.advance(random.pick([0, 250, 1_000, 30_000]));
      now += 60_000;
      if (heap === 0 && taken > LINES / 10) heap = heapUsed();
    }
    expect(errors).toEqual([]);
    expect(market.falseCandles.slice(0, 5)).toEqual([]);
    expect(market.accepted).toBeGreaterThan(LINES / 20);
    expect(heapUsed() - heap).toBeLessThan(HEAP_MARGIN);
    const stopped = listener.stop();
    timers.advance(1_000);
    await stopped;
  });
});
