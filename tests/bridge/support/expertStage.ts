import { formingRow } from './marketRows';
import type { Row, ScriptedTerminal } from './scriptedTerminal';

/** Tuesday 21 July 2026, 10:05 on the exchange's clock, as server epoch seconds. */
export const MORNING = Date.UTC(2026, 6, 21, 10, 5) / 1000;
export const OFFSET = -10_800;
export const TOKEN = '5f'.repeat(32);

export interface StageOptions {
  readonly terminal: ScriptedTerminal;
  readonly port: number;
  /** Candles that the terminal has at the start; the last one may be forming. */
  readonly past: readonly Row[];
  /** Server epoch seconds at the start. */
  readonly serverNow?: number;
  readonly seconds?: number;
  readonly offset?: number;
  /** Inputs of the expert beside port and token. */
  readonly inputs?: Readonly<Record<string, string | number>>;
  /** Commands before the expert is attached. */
  readonly prepare?: readonly string[];
  /** Told of every step of time, after the expert has taken it. */
  readonly onTime?: (milliseconds: number) => Promise<void>;
  /** The longest step of time, ms. */
  readonly step?: number;
}

/** One run of the expert: the terminal's time, its market, and the turns of the event loop in between. */
export class ExpertStage {
  readonly terminal: ScriptedTerminal;
  readonly seconds: number;
  readonly #step: number;
  #offset: number;
  /** The true time in the terminal, UTC ms. */
  #utc: number;

  private constructor(readonly options: StageOptions) {
    this.terminal = options.terminal;
    this.seconds = options.seconds ?? 300;
    this.#step = options.step ?? 500;
    this.#offset = options.offset ?? OFFSET;
    this.#utc = ((options.serverNow ?? MORNING + 20) - this.#offset) * 1000;
  }

  static async open(options: StageOptions): Promise<ExpertStage> {
    const stage = new ExpertStage(options);
    const { terminal, past, inputs = {}, prepare = [], port } = options;
    await terminal.begin();
    await terminal.do(
      `set seconds ${stage.seconds}`,
      `set offset ${stage.#offset}`,
      `set utc ${stage.#utc}`,
      ...past.map((row) => `history ${row.join(' ')}`),
      ...Object.entries({ InpPort: port, InpToken: TOKEN, ...inputs }).map(
        ([name, value]) => `input ${name} ${value}`,
      ),
      ...prepare,
    );
    return stage;
  }

  /** Attaches the expert to the chart and lets it call. */
  async attach(): Promise<void> {
    await this.do('init');
    await this.wait(300);
  }

  async do(...commands: readonly string[]): Promise<void> {
    await this.terminal.do(...commands);
    await turns();
  }

  /** What the server's clock shows, epoch seconds with fractions. */
  get serverNow(): number {
    return this.#utc / 1000 + this.#offset;
  }

  /** The server's clock is set, as summer time does. */
  async changeOffset(offset: number): Promise<void> {
    this.#offset = offset;
    await this.do(`set offset ${offset}`);
  }

  /**
   * Time passes, in steps short enough for the two sides to answer each other. A step ends early where the expert
   * connects, and late where it waits for something.
   */
  async wait(milliseconds: number): Promise<void> {
    const end = this.#utc + milliseconds;
    while (this.#utc < end) {
      const lines = await this.terminal.do(`advance ${Math.min(end - this.#utc, this.#step)}`);
      await turns();
      const utc = Number(lines.find((line) => line.startsWith('T '))?.slice(2));
      const passed = utc - this.#utc;
      this.#utc = utc;
      await this.options.onTime?.(passed);
    }
  }

  async waitUntil(serverSeconds: number): Promise<void> {
    await this.wait((serverSeconds - this.serverNow) * 1000);
  }

  /** A trade: the candle stands like this now. */
  async trade(row: Row): Promise<void> {
    await this.do(`candle ${row.join(' ')}`, 'advance 0');
  }

  /** A candle from its first trade to its last one, shortly before its period ends. */
  async play(row: Row): Promise<void> {
    await this.waitUntil(row[0]);
    await this.trade(formingRow(row, 0));
    await this.waitUntil(row[0] + Math.floor(this.seconds / 2));
    await this.trade(formingRow(row, 0.5));
    await this.waitUntil(row[0] + this.seconds - 1);
    await this.trade(row);
  }

  async end(): Promise<void> {
    await this.terminal.end();
    await turns();
  }
}

/** Lets Node take what the expert wrote: accept, read, answer. Bytes on loopback are there when the write returns. */
export async function turns(count = 5): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}
