import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PerformanceRequest } from '../../../app/contract/ipcPerformance';
import { compile } from '../../../build/compile/compile.mjs';
import { createEngine } from '../../../app/engine/createEngine';
import { engineSettingsSchema, type EngineSettings } from '../../../app/engine/engineSettings';
import { evaluate } from '../../../app/evaluation/evaluate';
import type { Evaluation } from '../../../app/evaluation/evaluation';
import { DEFAULT_EVALUATION_SETTINGS } from '../../../app/evaluation/evaluationSettings';
import { runHistory } from '../../../app/evaluation/history';
import type { Candle } from '../../../app/market/candle';
import { labelHistory } from '../../../main/compose/backtest/labelHistory';
import { createPerformanceDesk } from '../../../main/compose/performance/performanceDesk';
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

function deskOf({ storage }: Rig) {
  return createPerformanceDesk({
    storage,
    settings: () => DEFAULT_EVALUATION_SETTINGS,
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
});
