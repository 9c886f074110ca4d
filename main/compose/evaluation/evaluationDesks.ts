import type { BacktestRequest, BacktestResult } from '../../../app/contract/ipcBacktest';
import type { Condition } from '../../../app/engine/internal/conditions';
import type { RunSettings } from '../runSettings';
import { canonicalJson } from '../../storage/canonicalJson';
import type { Storage } from '../../storage/storage';
import { createBacktestDesk, type BacktestDesk, type BacktestDeskParts } from '../backtest/backtestDesk';
import type { KeeperTask } from '../keeper/keeper';
import { keepReference } from '../performance/backtestReference';
import { createDriftWatch } from '../performance/driftWatch';
import { createPerformanceDesk, type PerformanceDesk } from '../performance/performanceDesk';

export interface EvaluationDeskParts extends BacktestDeskParts {
  readonly storage: Storage;
  /** Read at each use. */
  readonly settings: Pick<RunSettings, 'all' | 'engine' | 'engineHash'>;
}

/** How good the alerts are: by trying on candles, and as they were said. */
export interface EvaluationDesks {
  readonly backtest: BacktestDesk;
  readonly performance: PerformanceDesk;
  /** What is looked after meanwhile. */
  readonly tasks: readonly KeeperTask[];
  /** What there is to warn of. */
  conditions(): readonly Condition[];
  stop(): void;
}

export function createEvaluationDesks(parts: EvaluationDeskParts): EvaluationDesks {
  const { storage, settings, clock } = parts;

  /** Only of the settings of now can live alerts be held to what was found. */
  function keep({ detectors, plan }: BacktestRequest, { evaluation }: BacktestResult): void {
    const { engine, engineHash } = settings;
    if (canonicalJson({ ...engine, detectors, plan }) !== canonicalJson(engine)) return;
    storage.transaction(() => keepReference(storage.meta, evaluation, engineHash, Math.trunc(clock.now())));
  }

  const backtest = createBacktestDesk({ ...parts, onDone: keep });
  const performance = createPerformanceDesk({
    storage,
    settings: () => settings.all.evaluation,
    engineHash: () => settings.engineHash,
  });
  const drift = createDriftWatch({ performance, clock });
  return {
    backtest,
    performance,
    tasks: [{ name: 'drift', work: () => drift.work() }],
    conditions: () => drift.conditions(),
    stop() {
      backtest.cancel();
      performance.stop();
    },
  };
}
