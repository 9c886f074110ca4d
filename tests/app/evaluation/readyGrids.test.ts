import { describe, expect, it } from 'vitest';
import { OWN_SEARCH_SPACE } from '../../../app/evaluation/sweep/ownSearchSpace';
import { READY_GRIDS } from '../../../app/evaluation/sweep/readyGrids';
import { sizeOf } from '../../../app/evaluation/sweep/searchSpace';
import { parseGrid } from '../../../config/parseGrid';

describe('a search that needs no file', () => {
  it.each([
    ['shock', 24],
    ['volatility', 240],
    ['plan', 20],
  ] as const)('%s holds %i settings that alertas.yaml would take', (name, size) => {
    const parsed = parseGrid(READY_GRIDS[name], false);
    expect(parsed.ok ? sizeOf(parsed.keys) : parsed.problem.text.en).toBe(size);
  });

  it('draws from a space within the limits of the settings', () => {
    expect(parseGrid(OWN_SEARCH_SPACE, true).ok).toBe(true);
  });
});
