import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../../app/engine/createEngine';
import { DEFAULT_ENGINE_SETTINGS } from '../../../../app/engine/engineSettings';
import type { Candle } from '../../../../app/market/candle';
import { instrumentFor } from '../../../../app/market/instruments';
import { createBridgeListener } from '../../../../main/bridge/bridgeListener';
import type { BridgeListener } from '../../../../main/bridge/bridgeTypes';
import { simulatedCandles } from '../../../../main/bridge/simulated/simulatedCandles';
import { createSimulatedMarket } from '../../../../main/bridge/simulated/simulatedMarket';
import { alertId } from '../../../../main/pipeline/alertId';
import { ManualTime } from '../../../support/manualTime';
import { createRandom } from '../../../support/series/random';
import { terminalFolder } from '../../../support/terminalFolder';
import { openRig, type Rig } from '../../../support/terminalRig';
import { TOKEN } from '../support/bridgeBench';
import { until } from '../support/until';
import { ScriptedTerminal } from './scriptedTerminal';

const KEY = { symbol: 'WIN$N', timeframe: 'M5' } as const;

/** The app from socket to disk, in a data folder that outlives it. */
class App {
  readonly told: string[] = [];
  rig: Rig;
  listener: BridgeListener;
  port = 0;
  #root = terminalFolder();

  private constructor(readonly time: ManualTime) {
    ({ rig: this.rig, listener: this.listener } = this.#open());
  }

  static async start(time: ManualTime): Promise<App> {
    const app = new App(time);
    apps.push(app);
    await app.#listen();
    return app;
  }

  /** The process is killed and started again. */
  async restart(): Promise<void> {
    this.rig.kill();
    await this.listener.stop();
    ({ rig: this.rig, listener: this.listener } = this.#open());
    await this.#listen();
  }

  lines(): number {
    return this.listener.status().sessions[0]?.lines ?? 0;
  }

  candles(): readonly Candle[] {
    return this.rig.pipeline.terminal.candles({ key: KEY, before: null, limit: 200_000 });
  }

  alerts() {
    return this.rig.storage.alerts.newestOfSeries(KEY, 100_000);
  }

  #open(): { rig: Rig; listener: BridgeListener } {
    const rig = openRig({ root: this.#root, time: this.time, opening: null });
    rig.pipeline.terminal.subscribe((event) => {
      if (event.type === 'alert') this.told.push(event.alert.id);
    });
    const listener = createBridgeListener({
      host: '127.0.0.1',
      port: this.port,
      token: TOKEN,
      market: rig.pipeline.market,
      clock: this.time,
      scheduler: this.time,
      log: () => undefined,
      notice: rig.pipeline.notify,
    });
    return { rig, listener };
  }

  async #listen(): Promise<void> {
    const started = await this.listener.start();
    if (!started.ok) throw new Error(started.text.en);
    this.port = started.port;
  }
}

const apps: App[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.listener.stop();
});

function market(seed: number, count: number): Candle[] {
  const candles: Candle[] = [];
  for (const { candle } of simulatedCandles(seed, { time: Date.UTC(2026, 6, 17, 22), close: 178_000 })) {
    if (candles.push(candle) === count) break;
  }
  return candles;
}

/** The ids of everything an engine finds that saw these candles once, in order, without interruption. */
function expectedIds(candles: readonly Candle[]): string[] {
  const engine = createEngine(DEFAULT_ENGINE_SETTINGS);
  engine.openSeries(KEY, instrumentFor(KEY.symbol, { tickSize: 5, digits: 0 }));
  return candles.flatMap((candle) => {
    const input = { previousTime: null, origin: 'live', historical: false, marketNow: null } as const;
    const step = engine.step(KEY, { candle, ...input });
    return step.kind === 'appended' ? step.drafts.map(({ key }) => alertId(key)) : [];
  });
}

describe('from the socket to the disk', () => {
  it('every candle becomes a stored candle, and every finding one alert', async () => {
    const candles = market(3, 500);
    const time = new ManualTime(candles[300]!.time);
    const app = await App.start(time);
    const terminal = new ScriptedTerminal(candles, 300);
    await terminal.connect(app.port);
    while (terminal.closed < candles.length) terminal.closeNext();
    await until(() => app.lines() === terminal.bridge.sent);
    expect(app.candles()).toEqual(candles);
    const ids = expectedIds(candles);
    expect(ids.length).toBeGreaterThan(10);
    expect(
      app
        .alerts()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
    expect(new Set(app.told).size).toBe(app.told.length);
    const live = app.alerts().filter(({ candleTime }) => candleTime >= candles[300]!.time);
    expect(live.every(({ reason, origin }) => reason !== 'historical' && origin === 'live')).toBe(true);
    const history = app.alerts().filter(({ candleTime }) => candleTime < candles[298]!.time);
    expect(history.length).toBeGreaterThan(0);
    expect(history.every(({ reason }) => reason === 'historical')).toBe(true);
  });

  it.each([11, 12, 13, 14])(
    'whatever breaks, the stored series is the market’s, candle for candle, and nothing is said twice (%i)',
    async (seed) => {
      const random = createRandom(seed);
      const candles = market(seed, 420);
      const time = new ManualTime(candles[150]!.time);
      const app = await App.start(time);
      const terminal = new ScriptedTerminal(candles, 150);
      while (terminal.closed < candles.length) {
        await terminal.connect(app.port);
        const run = random.int(1, 40);
        for (let step = 0; step < run; step++) {
          // Now and then bars get lost on their way, which leaves a gap to repair.
          if (random.chance(0.05)) terminal.closed = Math.min(candles.length, terminal.closed + 2);
          terminal.closeNext();
        }
        if (random.chance(0.5)) {
          await until(() => {
            terminal.answerNeeds();
            return app.lines() === terminal.bridge.sent;
          });
        }
        // Candles close while nobody is connected, too.
        terminal.breakOff(random.chance(0.5));
        terminal.closed = Math.min(candles.length, terminal.closed + random.int(0, 6));
        await until(() => app.listener.status().sessions.length === 0);
        if (random.chance(0.3)) await app.restart();
      }
      await terminal.connect(app.port);
      await until(() => {
        terminal.answerNeeds();
        return app.lines() === terminal.bridge.sent;
      });
      expect(app.candles()).toEqual(candles);
      expect(
        app
          .alerts()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(expectedIds(candles).sort());
      expect(new Set(app.told).size).toBe(app.told.length);
    },
  );

  it('a candle that is corrected alerts nobody again, and the audit keeps both values', async () => {
    const candles = market(3, 400);
    const app = await App.start(new ManualTime(candles[390]!.time));
    const terminal = new ScriptedTerminal(candles, 399);
    await terminal.connect(app.port);
    await until(() => app.lines() === terminal.bridge.sent);
    const before = app.alerts().length;
    const last = candles[398]!;
    const corrected = { ...last, close: last.close + 5, high: Math.max(last.high, last.close + 5) };
    const b = [last.time / 1000 - 10_800, corrected.open, corrected.high, corrected.low, corrected.close];
    const p = candles[397]!.time / 1000 - 10_800;
    const rest = [last.tickVolume, last.realVolume, last.spread];
    terminal.bridge.send('bar', { p, prov: false, rev: true, b: [...b, ...rest] });
    await until(() => app.lines() === terminal.bridge.sent);
    expect(app.candles().at(-1)).toEqual(corrected);
    expect(app.alerts()).toHaveLength(before);
  });
});

describe('the simulated market on the real pipeline', () => {
  it('brings an alert that goes out within ten seconds, marked as simulated, at every start', () => {
    const root = terminalFolder();
    const time = new ManualTime(Date.UTC(2026, 2, 16, 12));
    for (let start = 0; start < 3; start++) {
      const rig = openRig({ root, time, opening: null });
      const simulated = createSimulatedMarket({
        market: rig.pipeline.market,
        clock: time,
        scheduler: time,
        seed: 20210823,
        speed: 0.5,
      });
      simulated.start();
      const alerts = () => rig.events.flatMap((event) => (event.type === 'alert' ? [event.alert] : []));
      expect(alerts().every(({ reason }) => reason !== null)).toBe(true);
      time.advance(10_000);
      const delivered = alerts().filter(({ reason }) => reason === null);
      expect(delivered.length).toBeGreaterThan(0);
      expect(delivered.every(({ origin }) => origin === 'simulated')).toBe(true);
      expect(delivered.some(({ severity }) => severity === 'critical')).toBe(true);
      const [series] = rig.pipeline.series();
      expect(series).toMatchObject({ symbol: 'WIN$SIM', source: 'simulated', feed: { state: 'simulated' } });
      simulated.stop();
      rig.stop();
    }
  });
});
