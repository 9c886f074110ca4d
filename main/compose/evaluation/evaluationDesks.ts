import type { Settings } from '../../../config/settingsSchema';
import type { Storage } from '../../storage/storage';
import { createBacktestDesk, type BacktestDesk, type BacktestDeskParts } from '../backtest/backtestDesk';
import { createPerformanceDesk, type PerformanceDesk } from '../performance/performanceDesk';

export interface EvaluationDeskParts extends BacktestDeskParts {
  readonly storage: Storage;
  /** Read at each use. */
  readonly settings: { readonly all: Pick<Settings, 'evaluation'> };
}

/** How good the alerts are: by trying on candles, and as they were said. */
export interface EvaluationDesks {
  readonly backtest: BacktestDesk;
  readonly performance: PerformanceDesk;
  stop(): void;
}

export function createEvaluationDesks(parts: EvaluationDeskParts): EvaluationDesks {
  const { storage, settings } = parts;
  const backtest = createBacktestDesk(parts);
  const performance = createPerformanceDesk({ storage, settings: () => settings.all.evaluation });
  return {
    backtest,
    performance,
    stop() {
      backtest.cancel();
      performance.stop();
    },
  };
}
