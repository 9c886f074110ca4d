import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BacktestReference, PerformanceRequest } from '../../../app/contract/ipcPerformance';
import { compile } from '../../../build/compile/compile.mjs';
import { createEngine } from '../../../app/engine/createEngine';
import {
  DEFAULT_ENGINE_SETTINGS,
  engineSettingsSchema,
  type EngineSettings,
} from '../../../app/engine/engineSettings';
import { evaluate } from '../../../app/evaluation/evaluate';
import type { Evaluation } from '../../../app/evaluation/evaluation';
import { DEFAULT_EVALUATION_SETTINGS } from '../../../app/evaluation/evaluationSettings';
import { runHistory } from '../../../app/evaluation/history';
import type { Candle } from '../../../app/market/candle';
import { instrumentFor } from '../../../app/market/instruments';
import { seriesId } from '../../../app/market/series';
import { labelHistory } from '../../../main/compose/backtest/labelHistory';
import { createDriftWatch } from '../../../main/compose/performance/driftWatch';
import { readReference } from '../../../main/compose/performance/backtestReference';
import { createPerformanceDesk } from '../../../main/compose/performance/performanceDesk';
import { referenceHash } from '../../../main/compose/performance/referenceHash';
import { settledSince } from '../../../main/compose/performance/settledSince';
import { SHIPPED_REFERENCE } from '../../../main/compose/performance/shippedReference';
import { ManualTime } from '../../support/manualTime';
import { terminalCandles, TEST_INSTRUMENT, TEST_KEY } from '../../support/terminalCandles';
import { openRig, type Rig } from '../../support/terminalRig';

const WORKER = path.resolve(__dirname, '../../../out/cli/evaluationWorker.cjs');
const CANDLES = terminalCandles(2_400);
/** Many alerts are refused. */
const CAUTIOUS = engineSettingsSchema.parse({ admission: { cooldownCandles: 20 } });
const LIVE: PerformanceRequest = { source: { key: TEST_KEY, origin: 'live' }, days: null };

function backtest(candles: readonly Candle[], engine: EngineSettings, raw: boolean): Evaluation {
  const run = runHistory(candles, TEST_INSTRUMENT, 'M5', engine);
  let step = run.next();
  while (step.done !== true) step = run.next();
  const { table } = labelHistory(step.value, null);
  const settings = DEFAULT_EVALUATION_SETTINGS;
  return evaluate(step.value, { from: 0, to: candles.length, table, raw, settings });
}

function deskOf({ storage }: Rig, hash = 'now') {
  return createPerformanceDesk({
    storage,
    settings: () => DEFAULT_EVALUATION_SETTINGS,
    settingsHash: () => hash,
    workerFile: WORKER,
  });
}

async function read(rig: Rig, request = LIVE) {
  const answer = await deskOf(rig).read(request);
  if (!answer.ok) throw new Error(answer.text.en);
  if (answer.value === null) throw new Error('nothing');
  return answer.value;
}

describe('the performance of what was said live', () => {
  beforeAll(() => compile(['cli']), 120_000);

  it('is what a backtest of the same candles says, told and all, pattern for pattern', async () => {
    const rig = openRig({ makeEngine: () => createEngine(CAUTIOUS) });
    rig.feed(CANDLES);
    const said = await read(rig);
    for (const [which, raw] of [
      ['delivered', false],
      ['all', true],
    ] as const) {
      const { gates, outcomes, expectancy, detectors, alerts } = backtest(CANDLES, CAUTIOUS, raw);
      expect(said[which]).toMatchObject({ alerts: alerts.length, gates, outcomes, expectancyR: expectancy });
      for (const found of said[which].detectors) {
        const tried = detectors.get(found.id);
        expect(found).toMatchObject({
          alerts: tried?.alerts,
          gates: tried?.gates,
          outcomes: tried?.outcomes,
        });
      }
      expect(said[which].equity.at(-1)?.r).toBeCloseTo(
        alerts
          .filter(({ match }) => match !== 'excluded')
          .reduce((sum, { outcome }) => sum + (outcome?.r ?? 0), 0),
      );
    }
    expect(said.delivered.alerts).toBeLessThan(said.all.alerts);
  });

  it('of a shorter period judges its first candles by those before it', async () => {
    const rig = openRig({ makeEngine: () => createEngine(CAUTIOUS) });
    rig.feed(CANDLES);
    const [last] = CANDLES.slice(-1);
    const start = (last?.time ?? 0) - 2 * 86_400_000;
    const said = await read(rig, { ...LIVE, days: 2 });
    const from = CANDLES.findIndex(({ time }) => time >= start);
    const { drafts } = { drafts: backtest(CANDLES, CAUTIOUS, true).alerts };
    expect(said.from).toBe(CANDLES[from]?.time);
    expect(said.all.alerts).toBe(drafts.filter(({ candle }) => candle >= from).length);
    const counted = drafts.filter(({ candle, match }) => candle >= from && match !== 'excluded');
    expect(said.all.gates.win.n).toBe(counted.filter(({ outcome }) => outcome !== null).length);
    expect(said.all.excluded).toBe(said.all.alerts - counted.length);
  });

  it('leaves out what came as history, and moves during which nobody watched', async () => {
    const rig = openRig({ makeEngine: () => createEngine(CAUTIOUS) });
    const chunk = {
      previousTime: null,
      end: true,
      liveFrom: Number.MAX_SAFE_INTEGER,
      receivedAt: 0,
    } as const;
    rig.pipeline.market.backfill(TEST_KEY, {
      ...chunk,
      candles: CANDLES.slice(0, 1_200),
      origin: 'backfill',
    });
    for (const [at, candle] of CANDLES.slice(1_200).entries())
      rig.apply(candle, { previousTime: CANDLES[1_199 + at]?.time ?? null });
    const [live, history, tried] = [
      await read(rig),
      await read(rig, { ...LIVE, source: { key: TEST_KEY, origin: 'backfill' } }),
      backtest(CANDLES, CAUTIOUS, true),
    ];
    expect(deskOf(rig).sources()).toEqual([
      { key: TEST_KEY, origin: 'live' },
      { key: TEST_KEY, origin: 'backfill' },
    ]);
    expect(live.all.alerts).toBe(tried.alerts.filter(({ candle }) => candle >= 1_200).length);
    expect(live.all.alerts + history.all.alerts).toBe(tried.alerts.length);
    expect(history.delivered.alerts).toBe(0);
    const events = tried.events.filter(({ first, atEdge }) => first >= 1_200 && !atEdge);
    expect(live.all.gates.capture.n).toBe(events.length);
  });

  it('has no sources before the first alert, and no figures of a series that is not there', async () => {
    const rig = openRig();
    expect(deskOf(rig).sources()).toEqual([]);
    expect(await deskOf(rig).read(LIVE)).toEqual({ ok: true, value: null });
  });

  it('stands beside the last backtest of the settings of now, and drifts when it leaves it', async () => {
    const rig = openRig();
    rig.feed(terminalCandles(6_000));
    expect(await read(rig)).toMatchObject({
      reference: null,
      missing: 'series',
      drift: [],
      settledAt: null,
    });

    const { all } = await read(rig);
    const shock = all.detectors.find(({ id }) => id === 'volatility-shock');
    const keep = (value: number, settingsHash: string): void => {
      const win = { n: 400, hits: Math.round(400 * value), value, low: value - 0.05, high: value + 0.05 };
      const reference: BacktestReference = {
        origin: 'own',
        key: TEST_KEY,
        dataHash: 'd',
        at: 1,
        from: 2,
        to: 3,
        sessions: 4,
        detectors: [
          {
            id: 'volatility-shock',
            gates: { win: { ...win, verdict: 'FAIL' }, false: null, capture: null },
            expectancyR: null,
          },
        ],
      };
      rig.storage.meta.set(`backtest ${seriesId(TEST_KEY)}`, JSON.stringify({ settingsHash, reference }));
    };
    const { low, high, n } = shock!.gates.win;
    expect(n).toBeGreaterThan(30);
    keep((low + high) / 2, 'now');
    const compared = { pattern: 'volatility-shock', share: 'win' };
    expect((await read(rig)).drift).toMatchObject([{ ...compared, state: 'inside' }]);
    const watch = createDriftWatch({ performance: deskOf(rig), clock: rig.time });
    await watch.work();
    expect(watch.conditions().map(({ level }) => level)).toEqual(['good']);

    keep(0.9, 'now');
    expect((await read(rig)).drift).toMatchObject([{ ...compared, state: 'outside', backtest: 0.9 }]);
    await watch.work();
    expect(watch.conditions().map(({ level }) => level)).toEqual(['good']);
    rig.time.advance(3_600_000);
    await watch.work();
    const [condition] = watch.conditions();
    expect(condition).toMatchObject({ alert: 'drift', level: 'bad', unhealthy: false });
    expect(condition?.begin.pt).toContain('Choque de volatilidade em TEST M5: ao vivo, o acerto está');
    expect(condition?.begin.en).toContain('away from what the backtest found (90.0 %)');

    keep(0.9, 'other');
    // What was found with other settings is compared with nothing.
    expect(await read(rig)).toMatchObject({ reference: null, missing: 'settings', drift: [] });
  });

  it('of WIN can be held to the reference that comes with Vigia, with the default settings alone', () => {
    const { meta } = openRig().storage;
    const now = referenceHash({ ...DEFAULT_ENGINE_SETTINGS, evaluation: DEFAULT_EVALUATION_SETTINGS });
    const found = (symbol: string, more: { tick?: number; origin?: 'simulated' } = {}, hash = now) => {
      const { reference, missing } = readReference(
        meta,
        {
          key: { symbol, timeframe: 'M5' },
          instrument: instrumentFor(symbol, { tickSize: more.tick ?? 5 }),
          origin: more.origin ?? 'live',
        },
        hash,
      );
      return reference?.origin ?? missing;
    };
    expect([found('WIN$N'), found('WINM26')]).toEqual(['shipped', 'shipped']);
    expect(found('WIN$N', {}, 'other')).toBe('settings');
    expect([found('IND$N'), found('WDO$N'), found('PETR4'), found('WIN$N', { tick: 1 })]).toEqual(
      Array(4).fill('series'),
    );
    expect(found('WIN$SIM', { origin: 'simulated' })).toBe('series');
    expect(SHIPPED_REFERENCE.detectors.map(({ id }) => id)).toContain('volatility-shock');
  });

  it('compares only what was told since the settings are those of now', async () => {
    const first = openRig({ configHash: 'a', shown: { detectors: { engulfing: { enabled: false } } } });
    first.feed(CANDLES.slice(0, 1_200));
    first.stop();
    const shown = { detectors: { engulfing: { enabled: true } }, server: { port: 1 } };
    const time = new ManualTime(first.time.now() + 1_000);
    const rig = openRig({ root: first.root, configHash: 'b', shown, time });
    expect(settledSince(rig.storage.marketAudit)).toBe(time.now());
    rig.pipeline.settingsChanged({ hash: 'c', shown: { ...shown, server: { port: 2 } } }, false);
    expect(settledSince(rig.storage.marketAudit)).toBe(time.now());
    expect((await read(rig)).settledAt).toBe(time.now());
  });
});
