import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { EvaluationSettings } from '../../../app/evaluation/evaluationSettings';
import type { SweepMarket } from '../../../app/evaluation/sweep/sweepMarket';

/** What a worker is given once: the candles in memory that all workers share. */
export interface SettingJob {
  readonly kind: 'settings';
  readonly market: SweepMarket;
  readonly evaluation: EvaluationSettings;
  readonly rotations: Int32Array;
}

/** One setting to run, and its number. */
export interface SettingTask {
  readonly index: number;
  readonly engine: EngineSettings;
}

/** The numbers of its tally. */
export interface SettingDone {
  readonly index: number;
  readonly numbers: Float64Array<ArrayBuffer>;
}
