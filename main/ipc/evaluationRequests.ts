import type { Language } from '../../app/contract/ipcPreferences';
import type { RequestPayload, ResponsePayload } from '../../app/contract/ipcRequests';
import type { PerformanceSource } from '../../app/contract/ipcPerformance';
import type { CommandResult } from '../../app/engine/ports';
import type { Mark } from '../../app/evaluation/marks';
import type { Direction } from '../../app/market/direction';
import type { SeriesKey } from '../../app/market/series';

/** What the window may ask of backtests. */
export interface BacktestRequests {
  run(request: RequestPayload<'backtest:run'>): Promise<ResponsePayload<'backtest:run'>>;
  cancel(): void;
  save(path: string, as: 'html' | 'json', language: Language): CommandResult;
  savePreset(name: string): CommandResult;
}

/** What the window may ask of searches of settings. */
export interface SweepRequests {
  size(grid: RequestPayload<'sweep:size'>): ResponsePayload<'sweep:size'>;
  run(request: RequestPayload<'sweep:run'>): Promise<ResponsePayload<'sweep:run'>>;
  cancel(): void;
  save(path: string): CommandResult;
  savePreset(name: string, setting: number): CommandResult;
}

/** What the window may ask of how good the alerts are. */
export interface EvaluationRequests {
  readonly backtest: BacktestRequests;
  readonly sweep: SweepRequests;
  readonly check: {
    run(symbol: string): Promise<ResponsePayload<'check:run'>>;
    cancel(): void;
    last(symbol: string): ResponsePayload<'check:last'>;
  };
  readonly marks: {
    list(key: SeriesKey): readonly Mark[];
    set(key: SeriesKey, time: number, direction: Direction | null): CommandResult;
    save(key: SeriesKey, path: string): CommandResult;
  };
  readonly performance: {
    sources(): readonly PerformanceSource[];
    read(request: RequestPayload<'performance:read'>): Promise<ResponsePayload<'performance:read'>>;
  };
}
