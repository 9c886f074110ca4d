import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DetectorId } from '../../../app/detectors/detectorId';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import { ENGINE_VERSION } from '../../../app/engine/engineVersion';
import type { EvaluationSettings } from '../../../app/evaluation/evaluationSettings';
import { runHistory, type History } from '../../../app/evaluation/history';
import { applyChoice } from '../../../app/evaluation/sweep/applyChoice';
import { embargoOf, foldsOf } from '../../../app/evaluation/sweep/folds';
import { judgeSweep, type JudgedSweep } from '../../../app/evaluation/sweep/judgeSweep';
import { drawRotations } from '../../../app/evaluation/sweep/rotatedScores';
import {
  drawChoices,
  everyChoice,
  type Choice,
  type SearchKey,
} from '../../../app/evaluation/sweep/searchSpace';
import { SettingTally } from '../../../app/evaluation/sweep/settingTally';
import {
  eventsBySession,
  sessionLengths,
  sweepMarketOf,
  type SweepMarket,
} from '../../../app/evaluation/sweep/sweepMarket';
import type { Objective } from '../../../app/evaluation/sweep/totals';
import type { Problem, Text } from '../../problem';
import type { Result } from '../../result';
import { canonicalJson } from '../../storage/canonicalJson';
import { hashHistory } from '../backtest/hashHistory';
import { labelHistory } from '../backtest/labelHistory';
import { onlyDetectors } from '../backtest/onlyDetectors';
import type { OpenCandleFile } from '../openCandleFile';
import { runSettingTasks } from './runSettingTasks';
import { shareMarket } from './shareMarket';
import { openSweepState, type Resume } from './sweepState';

export interface SweepOptions {
  /** The only ones that may alert; null: as the settings say. */
  readonly detectors: readonly DetectorId[] | null;
  /** In place of what the settings say. */
  readonly settings: Pick<EngineSettings, 'detectors' | 'plan'> | null;
  readonly keys: readonly SearchKey[];
  /** How many settings to draw; null tries every combination. */
  readonly random: number | null;
  readonly seed: number;
  readonly objective: Objective;
  /** Sessions to choose in, and to judge in. */
  readonly train: number;
  readonly test: number;
  readonly workers: number;
  readonly workerFile: string;
  /** Where the state is kept, once the search has its key. */
  readonly stateFile: (key: string) => string;
  readonly resume: Resume;
  readonly progress: (progress: SweepProgress) => void;
  readonly interrupted: Promise<void>;
}

/** How far a search is. */
export interface SweepProgress {
  /** Settings done, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** Parts that will be judged walking forward. */
  readonly folds: number;
}

export interface Sweep {
  readonly history: History;
  /** What is searched, and every setting that was tried. */
  readonly keys: readonly SearchKey[];
  readonly choices: readonly Choice[];
  /** What the settings change; and what they are worth. */
  readonly base: EngineSettings;
  readonly evaluation: EvaluationSettings;
  readonly judged: JudgedSweep;
  readonly objective: Objective;
  readonly seed: number;
  readonly train: number;
  readonly test: number;
  readonly embargo: number;
  readonly market: SweepMarket;
  readonly dataHash: string;
  readonly understood: readonly Text[];
  readonly rejectedCount: number;
}

/** What a search that was interrupted had done; it goes on from there with its state. */
export interface InterruptedSweep {
  readonly done: number;
  readonly total: number;
  readonly stateFile: string;
}

export type SweepEnd =
  { readonly kind: 'done'; readonly sweep: Sweep } | ({ readonly kind: 'interrupted' } & InterruptedSweep);

/** Tries many settings over the same candles in threads, and judges them walking forward in the one that calls. */
export async function runSweep(opened: OpenCandleFile, options: SweepOptions): Promise<Result<SweepEnd>> {
  const { settings, instrument, timeframe, candles, understood, rejectedCount } = opened;
  const base = onlyDetectors({ ...settings.engine, ...options.settings }, options.detectors);
  const { evaluation } = settings.all;
  const run = runHistory(candles, instrument, timeframe, base);
  let step = run.next();
  for (; step.done !== true; step = run.next()) await nextTurn();
  const history = step.value;
  const market = shareMarket(sweepMarketOf(history, labelHistory(history, null).table));
  const { keys, random, seed, objective } = options;
  const choices = random === null ? everyChoice(keys) : drawChoices(keys, random, seed);
  const sessions = market.starts.length - 1;
  const rotations = objective === 'volatility' ? drawRotations(sessions, seed) : new Int32Array();
  const dataHash = hashHistory(history);
  const key = hashOf({
    dataHash,
    base,
    evaluation,
    choices,
    keys,
    rotations: [...rotations],
    ENGINE_VERSION,
  });
  const length = SettingTally.empty(sessions, rotations.length).numbers.length;
  const stateFile = options.stateFile(key);
  const state = openSweepState(stateFile, key, length, options.resume);
  if (!state.ok) return state;
  const tallies = new Map(state.value.before);
  const tasks = choices.flatMap((choice, index) =>
    tallies.has(index) ? [] : [{ index, engine: applyChoice(base, keys, choice) }],
  );
  const embargo = embargoOf(sessionLengths(market), evaluation.maxCandles);
  const folds = foldsOf(sessions, { train: options.train, test: options.test, embargo });
  const tell = (): void =>
    options.progress({ done: tallies.size, total: choices.length, folds: folds.length });
  tell();
  const failures: Problem[] = [];
  await runSettingTasks({
    job: { kind: 'settings', market, evaluation, rotations },
    tasks,
    workers: options.workers,
    workerFile: options.workerFile,
    cancelled: options.interrupted,
    done: ({ index, numbers }) => {
      tallies.set(index, numbers);
      const failure = state.value.keep(index, numbers);
      if (failure !== null) failures.push(failure);
      tell();
      return failure === null;
    },
  });
  const [failure] = failures;
  if (failure !== undefined) return { ok: false, problem: failure };
  if (tallies.size < choices.length)
    return {
      ok: true,
      value: { kind: 'interrupted', done: tallies.size, total: choices.length, stateFile },
    };
  const judged = judgeSweep({
    tallies: inOrder(tallies).map((numbers) => new SettingTally(sessions, numbers)),
    events: eventsBySession(market),
    folds,
    objective,
    seed,
  });
  state.value.remove();
  const sweep: Sweep = {
    history,
    keys,
    choices,
    base,
    evaluation,
    judged,
    objective,
    seed,
    train: options.train,
    test: options.test,
    embargo,
    market,
    dataHash,
    understood,
    rejectedCount,
  };
  return { ok: true, value: { kind: 'done', sweep } };
}

/** Threads finish as they please; what follows must not depend on it. */
function inOrder<T>(values: ReadonlyMap<number, T>): readonly T[] {
  return [...values].sort(([a], [b]) => a - b).map(([, value]) => value);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
