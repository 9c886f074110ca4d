import { MOST_IN_WINDOW, type SweepGrid } from '../../../app/contract/ipcSweep';
import { drawChoices, sizeOf, type SearchKey } from '../../../app/evaluation/sweep/searchSpace';
import { parseGrid } from '../../../config/parseGrid';
import type { Text } from '../../problem';
import { sweepDeskTexts as texts } from './sweepDeskTexts';

/** What a grid of the window says to search and how many settings that are, or what is wrong with it. */
export function readSweepGrid({
  grid,
  random,
  seed,
}: SweepGrid):
  | { readonly ok: true; readonly keys: readonly SearchKey[]; readonly size: number }
  | { readonly ok: false; readonly text: Text } {
  const parsed = parseGrid(grid, random !== null);
  if (!parsed.ok) return { ok: false, text: parsed.problem.text };
  const { keys } = parsed;
  const size = random === null ? sizeOf(keys) : drawChoices(keys, random, seed).length;
  return size > MOST_IN_WINDOW ? { ok: false, text: texts.tooMany(size) } : { ok: true, keys, size };
}
