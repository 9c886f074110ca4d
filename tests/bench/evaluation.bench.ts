import { availableParallelism } from 'node:os';
import path from 'node:path';
import { DEFAULT_ENGINE_SETTINGS } from '../../app/engine/engineSettings';
import { evaluate } from '../../app/evaluation/evaluate';
import { DEFAULT_EVALUATION_SETTINGS } from '../../app/evaluation/evaluationSettings';
import { runHistory, type History } from '../../app/evaluation/history';
import { applyChoice } from '../../app/evaluation/sweep/applyChoice';
import { drawRotations } from '../../app/evaluation/sweep/rotatedScores';
import { drawChoices } from '../../app/evaluation/sweep/searchSpace';
import { sweepMarketOf } from '../../app/evaluation/sweep/sweepMarket';
import type { Candle } from '../../app/market/candle';
import { parseGrid } from '../../config/parseGrid';
import { OWN_SEARCH_SPACE } from '../../app/evaluation/sweep/ownSearchSpace';
import { labelHistory } from '../../main/compose/backtest/labelHistory';
import { runSettingTasks } from '../../main/compose/sweep/runSettingTasks';
import { shareMarket } from '../../main/compose/sweep/shareMarket';
import type { BenchRow } from './benchRow';
import { makeBenchCandles } from './engine/benchCandles';
import { BENCH_INSTRUMENT } from './engine/benchInstrument';

const CANDLES = 138_000;
const SETTINGS = 500;
const RUNS = 5;
const WORKERS = Math.min(2, availableParallelism());
const WORKER_FILE = path.resolve('out/cli/evaluationWorker.cjs');

export const name = 'evaluation';

/** A backtest of 138,000 candles with everything in it, and 500 settings over them on two cores. */
export async function run(): Promise<BenchRow[]> {
  const candles = makeBenchCandles(CANDLES, 7);
  backtest(candles);
  const times: number[] = [];
  const busy = processorSeconds();
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    backtest(candles);
    times.push((performance.now() - began) / 1_000);
  }
  const processor = (processorSeconds() - busy) / RUNS;
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const { alerts } = backtest(candles);
  const busyBefore = processorSeconds();
  const { seconds, tried } = await sweep(candles);
  const searched = processorSeconds() - busyBefore;
  return [
    {
      what: `backtest of ${CANDLES} candles: all detectors, outcomes and gates`,
      value: Math.round(median * 1_000) / 1_000,
      unit: 's',
      most: 1,
      note: `${Math.round(CANDLES / median / 1_000)} k candles/s, ${alerts} alerts, ${processor.toFixed(2)} s of processor`,
    },
    {
      what: `sweep of ${tried} settings over them, ${WORKERS} threads`,
      value: Math.round(seconds * 10) / 10,
      unit: 's',
      most: 60,
      note: `${Math.round((tried * CANDLES) / seconds / 1_000)} k candles/s, permutations in, ${Math.round(searched)} s of processor`,
    },
  ];
}

/** Of this process with all its threads: what a crowded machine does not change. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

function backtest(candles: readonly Candle[]): { readonly alerts: number } {
  const history = historyOf(candles);
  const { table } = labelHistory(history, null);
  const period = { from: 0, to: history.candles.length };
  const settings = DEFAULT_EVALUATION_SETTINGS;
  return { alerts: evaluate(history, { ...period, table, raw: false, settings }).alerts.length };
}

function historyOf(candles: readonly Candle[]): History {
  const run = runHistory(candles, BENCH_INSTRUMENT, 'M5', DEFAULT_ENGINE_SETTINGS);
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value;
}

async function sweep(candles: readonly Candle[]): Promise<{ seconds: number; tried: number }> {
  const space = parseGrid(OWN_SEARCH_SPACE, true);
  if (!space.ok) throw new Error('the search space was not read');
  const began = performance.now();
  const history = historyOf(candles);
  const market = shareMarket(sweepMarketOf(history, labelHistory(history, null).table));
  const choices = drawChoices(space.keys, SETTINGS, 1);
  const rotations = drawRotations(market.starts.length - 1, 1);
  let tried = 0;
  await runSettingTasks({
    job: { kind: 'settings', market, evaluation: DEFAULT_EVALUATION_SETTINGS, rotations },
    tasks: choices.map((choice, index) => ({
      index,
      engine: applyChoice(DEFAULT_ENGINE_SETTINGS, space.keys, choice),
    })),
    workers: WORKERS,
    workerFile: WORKER_FILE,
    cancelled: new Promise(() => undefined),
    done: () => {
      tried++;
      return true;
    },
  });
  return { seconds: (performance.now() - began) / 1_000, tried };
}
