import { afterEach } from 'vitest';
import type { Notice } from '../../../../app/engine/ports';
import type { Candle } from '../../../../app/market/candle';
import { createBridgeListener } from '../../../../main/bridge/bridgeListener';
import type { BridgeListener } from '../../../../main/bridge/bridgeTypes';
import { ManualTime } from '../../../support/manualTime';
import { MemoryMarket } from './memoryMarket';
import { TestBridge } from './testBridge';
import { until } from './until';

export const TOKEN = '5f'.repeat(32);
/** The exchange's clock stands three hours behind UTC. */
export const OFF = -10_800;
/** 10:05 on the exchange's clock on a Tuesday, as server epoch seconds. */
export const CUR = Date.UTC(2026, 6, 21, 10, 5) / 1000;
export const NOW = CUR + 20;
export const TF = 300;

export const utc = (serverSeconds: number): number => (serverSeconds - OFF) * 1000;

/** A row at a server time; the price tells the rows apart. */
export function row(time: number, close = 178_000): number[] {
  return [time, close, close + 20, close - 20, close, 100, 500, 5];
}

export function candle(time: number, close = 178_000): Candle {
  const [, open = 0, high = 0, low = 0, last = 0, tickVolume = 0, realVolume = 0, spread = 0] = row(
    time,
    close,
  );
  return { time: utc(time), open, high, low, close: last, tickVolume, realVolume, spread };
}

export const HELLO = {
  v: 1,
  vmin: 1,
  sid: '9137-412',
  tok: TOKEN,
  ea: '1.0',
  build: 5200,
  sym: 'WIN$N',
  basis: 'WINQ26',
  tf: TF,
  dg: 0,
  pt: 1,
  ts: 5,
  chart: 'last',
  acct: 'demo',
  srv: 'XPMT5-DEMO',
  broker: 'XP',
  off: OFF,
  now: NOW,
  cur: CUR,
  maxb: 100_000,
  delayed: 0,
} as const;

export interface BenchOptions {
  readonly stored?: readonly Candle[];
}

/** A listener on a free port over a market in memory, with time that moves by hand only. */
export class BridgeBench {
  readonly notices: Notice[] = [];
  readonly logged: string[] = [];
  readonly welcomed: string[] = [];
  readonly time = new ManualTime((NOW - OFF) * 1000);
  readonly market: MemoryMarket;
  readonly listener: BridgeListener;
  port = 0;
  #bridges: TestBridge[] = [];

  constructor({ stored = [] }: BenchOptions = {}) {
    this.market = new MemoryMarket(stored);
    this.listener = createBridgeListener({
      host: '127.0.0.1',
      port: 0,
      token: TOKEN,
      market: this.market,
      clock: this.time,
      scheduler: this.time,
      log: (level, message, fields) => {
        this.logged.push(`${level} ${message} ${JSON.stringify(fields ?? {})}`);
      },
      notice: (notice) => this.notices.push(notice),
      onWelcome: ({ symbol }) => this.welcomed.push(symbol),
    });
  }

  static async start(options: BenchOptions = {}): Promise<BridgeBench> {
    const bench = new BridgeBench(options);
    const started = await bench.listener.start();
    if (!started.ok) throw new Error(started.text.en);
    bench.port = started.port;
    benches.push(bench);
    return bench;
  }

  async connect(): Promise<TestBridge> {
    const bridge = await TestBridge.connect(this.port);
    this.#bridges.push(bridge);
    return bridge;
  }

  /** A bridge that has said hello and was welcomed. */
  async join(hello: object = {}): Promise<TestBridge> {
    const bridge = await this.connect();
    bridge.send('hello', { ...HELLO, ...hello });
    await until(() => bridge.heard.length > 0);
    return bridge;
  }

  /** Until the app has taken every line the bridge has sent. */
  async taken(bridge: TestBridge): Promise<void> {
    await until(
      () => bridge.closed || this.listener.status().sessions.some(({ lines }) => lines === bridge.sent),
    );
    if (bridge.closed) throw new Error(`the app closed; the bridge heard ${JSON.stringify(bridge.heard)}`);
  }

  async close(): Promise<void> {
    for (const bridge of this.#bridges) bridge.close();
    await this.listener.stop();
  }
}

const benches: BridgeBench[] = [];

/** Call once in a test file: closes every listener a test has opened. */
export function closeBenches(): void {
  afterEach(async () => {
    for (const bench of benches.splice(0)) await bench.close();
  });
}
