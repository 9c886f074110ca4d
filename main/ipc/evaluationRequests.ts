import type { Language } from '../../app/contract/ipcPreferences';
import type { RequestPayload, ResponsePayload } from '../../app/contract/ipcRequests';
import type { PerformanceSource } from '../../app/contract/ipcPerformance';
import type { CommandResult } from '../../app/engine/ports';

/** What the window may ask of backtests. */
export interface BacktestRequests {
  run(request: RequestPayload<'backtest:run'>): Promise<ResponsePayload<'backtest:run'>>;
  cancel(): void;
  save(path: string, as: 'html' | 'json', language: Language): CommandResult;
  savePreset(name: string): CommandResult;
}

/** What the window may ask of how good the alerts are. */
export interface EvaluationRequests {
  readonly backtest: BacktestRequests;
  readonly check: {
    run(symbol: string): Promise<ResponsePayload<'check:run'>>;
    cancel(): void;
    last(symbol: string): ResponsePayload<'check:last'>;
  };
  readonly performance: {
    sources(): readonly PerformanceSource[];
    read(request: RequestPayload<'performance:read'>): Promise<ResponsePayload<'performance:read'>>;
  };
}
