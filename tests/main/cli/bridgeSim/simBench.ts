import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { Candle } from '../../../../app/market/candle';
import { createBridgeListener } from '../../../../main/bridge/bridgeListener';
import type { BridgeListener } from '../../../../main/bridge/bridgeTypes';
import { createBridgeSimCommand } from '../../../../main/cli/bridgeSim/bridgeSimCommand';
import { runCommandLine } from '../../../../main/cli/runCommandLine';
import { readOwnBars } from '../../../../main/compose/readOwnBars';
import { realTime } from '../../../support/realTime';
import { MemoryMarket } from '../../bridge/support/memoryMarket';

export const TOKEN = '5f'.repeat(32);
const HEADER = '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>';

/** An export of some sessions of 20 five-minute candles from 09:00, one session a day from 2026-07-20, a Monday. */
export function exportText(sessions: number): string {
  const rows: string[] = [];
  for (let session = 0; session < sessions; session++) {
    for (let index = 0; index < 20; index++) {
      const at = new Date(Date.UTC(2026, 6, 20 + session, 9, 5 * index)).toISOString();
      const price = 178_000 + 100 * session + 5 * index;
      const date = at.slice(0, 10).replaceAll('-', '.');
      rows.push(
        `${date}\t${at.slice(11, 19)}\t${price}\t${price + 20}\t${price - 20}\t${price + 5}\t10\t50\t5`,
      );
    }
  }
  return [HEADER, ...rows, ''].join('\r\n');
}

/** What one run of the command said, and how it ended. */
export interface SimRun {
  readonly code: number;
  readonly out: readonly string[];
  readonly failed: readonly string[];
  readonly progress: readonly (readonly [number, number, string])[];
}

/** A listener over a market in memory, a folder with files, and the real command between them. */
export class SimBench {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'vigia-sim-'));
  market: MemoryMarket;
  port = 0;
  interrupt: () => void = () => undefined;
  #listener: BridgeListener | null = null;

  private constructor(stored: readonly Candle[]) {
    this.market = new MemoryMarket(stored);
  }

  static async start(stored: readonly Candle[] = []): Promise<SimBench> {
    const bench = new SimBench(stored);
    benches.push(bench);
    await bench.listen();
    return bench;
  }

  /** Opens the listener, on the same port when it was open before. */
  async listen(): Promise<void> {
    this.#listener = createBridgeListener({
      host: '127.0.0.1',
      port: this.port,
      token: TOKEN,
      market: this.market,
      clock: realTime,
      scheduler: realTime,
      log: () => undefined,
      notice: () => undefined,
    });
    const started = await this.#listener.start();
    if (!started.ok) throw new Error(started.text.en);
    this.port = started.port;
  }

  async hangUp(): Promise<void> {
    await this.#listener?.stop();
  }

  file(content: string, name = 'WIN$N_M5_202607200900_202607241035.csv'): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }

  async run(...args: readonly string[]): Promise<SimRun> {
    const out: string[] = [];
    const failed: string[] = [];
    const progress: (readonly [number, number, string])[] = [];
    const interrupted = new Promise<void>((resolve) => {
      this.interrupt = resolve;
    });
    const io = {
      out: (line: string) => void out.push(line),
      pour: () => Promise.resolve(true),
      fail: ({ en }: { en: string }) => void failed.push(en),
      progress: (done: number, total: number, label = '') => void progress.push([done, total, label]),
      interrupted,
      cwd: this.folder,
    };
    const command = createBridgeSimCommand(readOwnBars);
    const code = await runCommandLine(['bridge-sim', ...args], [command], io, 'en');
    return { code, out, failed, progress };
  }

  /** Plays a file to this listener with the right token, under the settings that lie in this folder. */
  play(file: string, ...args: readonly string[]): Promise<SimRun> {
    const where = ['--data-dir', this.folder, '--port', String(this.port), '--host', '127.0.0.1'];
    return this.run(file, ...where, '--token', TOKEN, ...args);
  }

  async close(): Promise<void> {
    await this.hangUp();
    rmSync(this.folder, { recursive: true });
  }
}

const benches: SimBench[] = [];

/** Call once in a test file: closes what the tests have opened. */
export function closeBenches(): void {
  afterEach(async () => {
    for (const bench of benches.splice(0)) await bench.close();
  });
}
