import { create } from 'zustand';
import type { DrawnLevel } from '../../app/engine/ports/levels';

interface LevelState {
  /** The trader's price levels of all series, oldest first. */
  readonly levels: readonly DrawnLevel[];
}

export const useLevels = create<LevelState>(() => ({ levels: [] }));

export function replaceLevels(levels: readonly DrawnLevel[]): void {
  useLevels.setState({ levels });
}
