import type { BacktestRequest, BacktestResult } from '../../../app/contract/ipcBacktest';
import type { Condition } from '../../../app/engine/internal/conditions';
import type { Log } from '../../../app/engine/ports/log';
import type { MetricSample } from '../../../app/engine/ports/metricSample';
import type { RunSettings } from '../runSettings';
import type { Storage } from '../../storage/storage';
import { createBacktestDesk, type BacktestDesk, type BacktestDeskParts } from '../backtest/backtestDesk';
import { createCheckDesk, type CheckDesk } from '../check/checkDesk';
import type { KeeperTask } from '../keeper/keeper';
import { createMarkDesk, type MarkDesk } from '../marks/markDesk';
import { keepReference } from '../performance/backtestReference';
import { createDriftWatch } from '../performance/driftWatch';
import type { SweepProgress } from '../sweep/runSweep';
import { createSweepDesk, type SweepDesk } from '../sweep/sweepDesk';
import { referenceHash } from '../performance/referenceHash';
import { createPerformanceDesk, type PerformanceDesk } from '../performance/performanceDesk';

export interface EvaluationDeskParts extends BacktestDeskParts {
  readonly options: BacktestDeskParts['options'] & {
    /** How far the check of a day is, 0 to 1. */
    readonly checkProgress?: (share: number) => void;
    readonly sweepProgress?: (progress: SweepProgress) => void;
  };
  readonly log: Log;
  readonly storage: Storage;
  /** Read at each use. */
  readonly settings: Pick<RunSettings, 'all' | 'engine'>;
}

/** How good the alerts are: by trying on candles, and as they were said. */
export interface EvaluationDesks {
  readonly backtest: BacktestDesk;
  readonly sweep: SweepDesk;
  readonly performance: PerformanceDesk;
  readonly check: CheckDesk;
  readonly marks: MarkDesk;
  /** What is looked after meanwhile. */
  readonly tasks: readonly KeeperTask[];
  /** What there is to warn of. */
  conditions(): readonly Condition[];
  samples(): readonly MetricSample[];
  stop(): Promise<void>;
}

export function createEvaluationDesks(parts: EvaluationDeskParts): EvaluationDesks {
  const { storage, settings, clock, log } = parts;

  const hashOfNow = (): string => referenceHash({ ...settings.engine, evaluation: settings.all.evaluation });

  /** Only of the settings of now can live alerts be held to what was found. */
  function keep({ labels }: BacktestRequest, { evaluation }: BacktestResult): void {
    // The trader's own marks are another measure than the one live alerts are judged by.
    if (labels === 'marks') return;
    if (referenceHash(evaluation.settings, evaluation.engineVersion) !== hashOfNow()) return;
    storage.transaction(() => keepReference(storage.meta, evaluation, Math.trunc(clock.now())));
  }

  const backtest = createBacktestDesk({ ...parts, onDone: keep });
  const sweep = createSweepDesk(parts);
  const performance = createPerformanceDesk({
    storage,
    settings: () => settings.all.evaluation,
    settingsHash: hashOfNow,
  });
  const drift = createDriftWatch({ performance, clock });
  const check = createCheckDesk({
    storage,
    engine: () => settings.engine,
    clock,
    log,
    progress: parts.options.checkProgress ?? ((): void => undefined),
  });
  return {
    backtest,
    sweep,
    performance,
    check,
    marks: createMarkDesk(storage),
    tasks: [
      { name: 'drift', work: () => drift.work() },
      { name: 'check', work: () => check.work() },
    ],
    conditions: () => [...drift.conditions(), ...check.conditions()],
    samples: () => check.samples(),
    async stop() {
      backtest.cancel();
      performance.stop();
      check.cancel();
      await sweep.stop();
    },
  };
}
