import { create } from 'zustand';
import type { BacktestRequest, BacktestResult, BacktestSource } from '../../app/contract/ipcBacktest';
import type { OfferedFile } from '../../app/contract/ipcFile';
import type { PresetView } from '../../app/contract/ipcSettings';

interface BacktestState {
  /** One run, or a search of settings that is judged walking forward. */
  readonly mode: 'backtest' | 'walk';
  /** Those that can be loaded. */
  readonly presets: readonly PresetView[];
  /** The file of the one that is in the form, unchanged. */
  readonly preset: string | null;
  /** Files that were chosen here, newest last. */
  readonly files: readonly OfferedFile[];
  /** Null: the series on the chart. */
  readonly source: BacktestSource | null;
  /** Null: as the live engine has them. */
  readonly settings: Pick<BacktestRequest, 'detectors' | 'plan'> | null;
  readonly labels: BacktestRequest['labels'];
  readonly running: boolean;
  /** 0 to 1. */
  readonly share: number;
  readonly result: (BacktestResult & { readonly source: BacktestSource }) | null;
}

/** The backtest of the window; it goes on while other tabs are looked at. */
export const useBacktest = create<BacktestState>(() => ({
  mode: 'backtest',
  presets: [],
  preset: null,
  files: [],
  source: null,
  settings: null,
  labels: 'automatic',
  running: false,
  share: 0,
  result: null,
}));
