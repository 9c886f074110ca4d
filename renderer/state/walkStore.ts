import { create } from 'zustand';
import type { SweepRequest } from '../../app/contract/ipcSweep';
import type { EventPayload } from '../../app/contract/ipcEvents';
import type { SweepJson } from '../../app/contract/sweepJson';
import type { Text } from '../../app/contract/ipcText';
import { READY_GRIDS, type ReadyGrid } from '../../app/evaluation/sweep/readyGrids';

export interface WalkState extends Pick<SweepRequest, 'seed' | 'objective' | 'train' | 'test'> {
  readonly grid: ReadyGrid | 'own';
  /** The text of the trader's own grid. */
  readonly own: string;
  /** Whether `count` settings are drawn, in place of every combination. */
  readonly draws: boolean;
  readonly count: number;
  /** How many settings that are; null: not known yet, or `problem` says what is wrong. */
  readonly size: number | null;
  readonly problem: Text | null;
  readonly running: boolean;
  readonly progress: EventPayload<'sweep:progress'> | null;
  readonly result: SweepJson | null;
  /** What the last search ended on, when it did not end well. */
  readonly ended: Text | null;
  /** The setting that is to be kept or tried; null: the best. */
  readonly chosen: number | null;
}

/** The search of settings in the Backtest tab; it goes on while other tabs are looked at. */
export const useWalk = create<WalkState>(() => ({
  grid: 'shock',
  own: READY_GRIDS.shock,
  draws: false,
  count: 100,
  seed: 1,
  objective: 'volatility',
  train: 60,
  test: 20,
  size: null,
  problem: null,
  running: false,
  progress: null,
  result: null,
  ended: null,
  chosen: null,
}));
