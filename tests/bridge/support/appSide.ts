import { mkdirSync } from 'node:fs';
import type { Notice } from '../../../app/engine/ports';
import type { Alert } from '../../../app/alerts/alert';
import type { Candle } from '../../../app/market/candle';
import { createBridgeListener } from '../../../main/bridge/bridgeListener';
import type { BridgeListener, BridgeStatus } from '../../../main/bridge/bridgeTypes';
import { ManualTime } from '../../support/manualTime';
import { openRig, type Rig } from '../../support/terminalRig';
import { TOKEN, turns } from './expertStage';

export interface AppSideOptions {
  /** The data folder, made when it is not there. */
  readonly root: string;
  /** UTC ms at the start. */
  readonly now: number;
  readonly token?: string;
}

interface Running {
  readonly rig: Rig;
  readonly listener: BridgeListener;
}

/** The app as far as a bridge can see it: the real listener, pipeline, engine and database, in the test's time. */
export class AppSide {
  readonly notices: Notice[] = [];
  readonly logged: string[] = [];
  port = 0;
  #now: number;
  #running: Running | null = null;

  private constructor(readonly options: AppSideOptions) {
    this.#now = options.now;
    mkdirSync(options.root, { recursive: true });
  }

  static async start(options: AppSideOptions): Promise<AppSide> {
    const app = new AppSide(options);
    await app.start();
    return app;
  }

  get running(): boolean {
    return this.#running !== null;
  }

  /** Starts, or starts again on the same data and the same port. */
  async start(): Promise<void> {
    const { root, token = TOKEN } = this.options;
    // The timers of a process that was killed die with it.
    const time = new ManualTime(this.#now);
    const rig = openRig({ root, time, opening: null });
    const listener = createBridgeListener({
      host: '127.0.0.1',
      port: this.port,
      token,
      market: rig.pipeline.market,
      clock: time,
      scheduler: time,
      log: (level, message, fields) => {
        this.logged.push(`${level} ${message} ${JSON.stringify(fields ?? {})}`);
      },
      notice: (notice) => this.notices.push(notice),
    });
    const started = await listener.start();
    if (!started.ok) throw new Error(started.text.en);
    this.port = started.port;
    this.#running = { rig, listener };
  }

  /** `kill`: the process is gone, nothing is written any more. */
  async stop(how: 'clean' | 'kill'): Promise<void> {
    if (this.#running === null) return;
    const { rig, listener } = this.#running;
    this.#running = null;
    const closed = listener.stop();
    // The sockets give the other side a second to read the goodbye.
    this.#advance(rig, 1_000);
    await closed;
    if (how === 'clean') rig.stop();
    else rig.kill();
    await turns();
  }

  /** Time passes, for an app that runs and for one that does not. */
  async pass(milliseconds: number): Promise<void> {
    this.#advance(this.#running?.rig ?? null, milliseconds);
    await turns();
  }

  get status(): BridgeStatus {
    return this.#open().listener.status();
  }

  get rig(): Rig {
    return this.#open().rig;
  }

  candles(symbol: string, timeframe: 'M1' | 'M5'): readonly Candle[] {
    return this.rig.pipeline.terminal.candles({ key: { symbol, timeframe }, before: null, limit: 200_000 });
  }

  alerts(symbol: string, timeframe: 'M1' | 'M5'): readonly Alert[] {
    const newest = this.rig.storage.alerts.newestOfSeries({ symbol, timeframe }, 1_000_000);
    return [...newest].sort((a, b) => a.seq - b.seq);
  }

  #advance(rig: Rig | null, milliseconds: number): void {
    this.#now += milliseconds;
    rig?.time.advance(milliseconds);
  }

  #open(): Running {
    if (this.#running === null) throw new Error('the app is not running');
    return this.#running;
  }
}
