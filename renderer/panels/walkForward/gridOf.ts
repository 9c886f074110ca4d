import type { SweepGrid } from '../../../app/contract/ipcSweep';
import { READY_GRIDS } from '../../../app/evaluation/sweep/readyGrids';
import type { WalkState } from '../../state/walkStore';

/** Which settings the trader chose to try. */
export function gridOf({
  grid,
  own,
  draws,
  count,
  seed,
}: Pick<WalkState, 'grid' | 'own' | 'draws' | 'count' | 'seed'>): SweepGrid {
  return { grid: grid === 'own' ? own : READY_GRIDS[grid], random: draws ? count : null, seed };
}
