import { timeframeMs } from '../../../app/market/timeframe';
import type { Random } from '../../support/series/random';
import { AppSide } from './appSide';
import { ExpertStage, MORNING, OFFSET, type StageOptions } from './expertStage';
import { formingRow, pastRows, walkRow } from './marketRows';
import type { Row, ScriptedTerminal } from './scriptedTerminal';

const TIMEFRAME = 'M1';
const SECONDS = timeframeMs(TIMEFRAME) / 1000;
const SYMBOL = 'WIN$N';
/** Short enough for heartbeats and acknowledgements to find their time: the app hangs up after 15 s of silence. */
const STEP_MS = 10_000;
/** How long the two sides may need to be of one mind again, once nothing goes wrong any more. */
const PEACE_MS = 240_000;

/**
 * A market of some candles, during which everything happens that can happen to a bridge: the link is cut or falls
 * silent, either side is closed, killed and started again, the terminal loses its broker, its history loads late, has
 * holes and is corrected.
 */
export class RandomSchedule {
  /** What the server's history says in the end, by open time. */
  readonly truth = new Map<number, Row>();
  readonly happened: string[] = [];
  readonly app: AppSide;
  #stage: ExpertStage;
  #close: number;

  private constructor(
    readonly random: Random,
    readonly terminal: ScriptedTerminal,
    app: AppSide,
    stage: ExpertStage,
    past: readonly Row[],
  ) {
    this.app = app;
    this.#stage = stage;
    for (const row of past) this.truth.set(row[0], row);
    this.#close = past.at(-1)?.[4] ?? 178_000;
  }

  static async open(random: Random, terminal: ScriptedTerminal, root: string): Promise<RandomSchedule> {
    const past = pastRows(random, {
      count: random.int(5, 60),
      before: MORNING,
      seconds: SECONDS,
      emptyPercent: 15,
    });
    const app = await AppSide.start({ root, now: (MORNING - OFFSET) * 1000 });
    const busy = random.pick([200, 500, 1_000]);
    const stage = await ExpertStage.open(stageOptions(terminal, app, past, MORNING, busy));
    const schedule = new RandomSchedule(random, terminal, app, stage, past);
    await stage.attach();
    return schedule;
  }

  /** Plays so many candles with trouble in between, and then in peace until the app has everything. */
  async run(candles: number): Promise<void> {
    for (let played = 0; played < candles; played++) {
      const pause = this.random.chance(0.15) ? this.random.int(1, 10) : 0;
      await this.#play(this.#nextTime() + pause * SECONDS);
    }
    await this.#makePeace();
  }

  /** What is stored in the end. */
  stored(): readonly Row[] {
    return this.app.candles(SYMBOL, TIMEFRAME).map((candle) => {
      const { time, open, high, low, close, tickVolume, realVolume, spread } = candle;
      return [time / 1000 + OFFSET, open, high, low, close, tickVolume, realVolume, spread] as const;
    });
  }

  /** What has to be stored: every closed candle of the server. */
  due(): readonly Row[] {
    return [...this.truth.values()].sort((a, b) => a[0] - b[0]).slice(0, -1);
  }

  async close(): Promise<void> {
    await this.#stage.end();
    await this.app.stop('clean');
  }

  #nextTime(): number {
    return (Math.floor(this.#stage.serverNow / SECONDS) + 1) * SECONDS;
  }

  async #play(time: number): Promise<void> {
    const row = walkRow(this.random, time, this.#close);
    this.#close = row[4];
    for (const part of [0, 0.5, 1]) {
      // Trouble may have taken so long that the candle is over.
      if (this.#stage.serverNow >= time + SECONDS) return;
      await this.#stage.waitUntil(time + Math.floor(part * (SECONDS - 5)));
      await this.#trade(part === 1 ? row : formingRow(row, part));
      if (this.random.chance(0.35)) await this.#trouble();
    }
  }

  async #trade(row: Row): Promise<void> {
    this.truth.set(row[0], row);
    await this.#stage.trade(row);
  }

  async #trouble(): Promise<void> {
    const troubles: Readonly<Record<string, () => Promise<void>>> = {
      cut: () => this.#stage.do('cut'),
      'cut in a line': () => this.#stage.do(`set cutafter ${this.random.int(1, 4_000)}`),
      'short sends': () => this.#stage.do(`set short ${this.random.int(1, 300)}`),
      frozen: () => this.#spell('set frozen 1', 'set frozen 0', 40),
      stalled: () => this.#spell('set stalled 1', 'set stalled 0', 10),
      'expert restarts': () => this.#restartExpert(),
      'chart changes': () => this.#stage.do('deinit 3', 'init'),
      'app killed': () => this.#restartApp('kill'),
      'app closed': () => this.#restartApp('clean'),
      'terminal offline': () => this.#offline(),
      'history loads': () =>
        this.#spell(
          `set visible ${this.random.int(1, 8)}\nset synchronized 0`,
          'set visible -1\nset synchronized 1',
          25,
        ),
      'late candle': () => this.#lateHole(),
      correction: () => this.#correction(),
    };
    const name = this.random.pick(Object.keys(troubles));
    this.happened.push(`${name} at ${Math.round(this.#stage.serverNow - MORNING)}`);
    await troubles[name]?.();
  }

  async #spell(begin: string, end: string, longest: number): Promise<void> {
    await this.#stage.do(...begin.split('\n'));
    await this.#stage.wait(this.random.int(1, longest) * 1000);
    await this.#stage.do(...end.split('\n'));
  }

  async #restartExpert(): Promise<void> {
    const now = this.#stage.serverNow;
    if (this.random.chance(0.5)) await this.#stage.do('deinit 1');
    await this.#stage.end();
    const rows = [...this.truth.values()].sort((a, b) => a[0] - b[0]);
    const busy = this.random.pick([200, 500, 1_000]);
    this.#stage = await ExpertStage.open(stageOptions(this.terminal, this.app, rows, now, busy));
    await this.#stage.attach();
  }

  async #restartApp(how: 'clean' | 'kill'): Promise<void> {
    await this.app.stop(how);
    await this.#stage.wait(this.random.int(0, 20) * 1000);
    await this.app.start();
  }

  /** Candles go by unseen; the first tick afterwards comes before they do. */
  async #offline(): Promise<void> {
    await this.#stage.do('set online 0');
    for (let missed = this.random.int(0, 4); missed > 0; missed--) {
      const row = walkRow(this.random, this.#nextTime(), this.#close);
      await this.#stage.waitUntil(row[0]);
      await this.#trade(row);
    }
    await this.#stage.do('set online 1');
    if (this.random.chance(0.7)) {
      const row = walkRow(this.random, this.#nextTime(), this.#close);
      await this.#stage.waitUntil(row[0]);
      await this.#trade(row);
    }
    await this.#stage.wait(this.random.int(0, this.random.chance(0.2) ? 60 : 4) * 1000);
    await this.#stage.do('fill');
  }

  /** A candle between two others comes to the terminal only when they are long sent. */
  async #lateHole(): Promise<void> {
    const [hidden, after] = [this.#nextTime(), this.#nextTime() + SECONDS];
    for (const time of [hidden, after]) {
      const row = walkRow(this.random, time, this.#close);
      await this.#stage.waitUntil(time);
      this.truth.set(time, row);
      await this.#stage.do(
        `candle ${row.join(' ')}`,
        ...(time === hidden ? [`hide ${hidden} ${hidden}`] : []),
        'advance 0',
      );
    }
    await this.#stage.wait(this.random.int(1, 70) * 1000);
    await this.#stage.do('fill');
    await this.#calm();
  }

  /** The server corrects one of the last three closed candles; nothing else may happen before that is told. */
  async #correction(): Promise<void> {
    await this.#calm();
    const closed = [...this.truth.values()].sort((a, b) => a[0] - b[0]).slice(0, -1);
    const row = this.random.pick(closed.slice(-3));
    const [time, open, high, low, close, ticks, volume, spread] = row;
    const corrected: Row = [time, open, high + 5, low - 5, close, ticks + 1, volume + 3, spread];
    this.truth.set(time, corrected);
    await this.#stage.do(`revise ${corrected.join(' ')}`);
    await this.#stage.wait(6_000);
  }

  /** Until the app is live with all that is closed, or nothing helps. */
  async #calm(): Promise<void> {
    await this.#stage.do(
      'set frozen 0',
      'set stalled 0',
      'set cutafter -1',
      'set visible -1',
      'set synchronized 1',
    );
    for (let passed = 0; passed < PEACE_MS && !this.#ofOneMind(); passed += STEP_MS)
      await this.#stage.wait(STEP_MS);
  }

  async #makePeace(): Promise<void> {
    await this.#stage.do('fill');
    await this.#play(this.#nextTime());
    await this.#play(this.#nextTime());
    await this.#calm();
  }

  #ofOneMind(): boolean {
    const stored = new Map(this.stored().map((row) => [row[0], row]));
    return this.due().every((row) => String(stored.get(row[0])) === String(row));
  }
}

/** @param busy how seldom the terminal calls the expert's timer, ms */
function stageOptions(
  terminal: ScriptedTerminal,
  app: AppSide,
  past: readonly Row[],
  serverNow: number,
  busy: number,
): StageOptions {
  return {
    prepare: [`set timer ${busy}`],
    terminal,
    port: app.port,
    past,
    serverNow,
    seconds: SECONDS,
    step: STEP_MS,
    onTime: (milliseconds: number) => app.pass(milliseconds),
  };
}
