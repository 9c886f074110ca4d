import { missingWords } from './alertWords';
import type { AlertColumns, WordedMask } from './matchingPlaces';
import { oneIfZero } from './oneIfZero';

/** How many alerts of `start` to `end` (exclusive) match: without branching, and without saying where they stand. */
export function countMatches(
  { places, facets }: AlertColumns,
  { mask, want, words }: WordedMask,
  start: number,
  end: number,
): number {
  if (words === null && mask === 0) return Math.max(0, end - start);
  let total = 0;
  if (words === null) {
    for (let at = start; at < end; at++) total += oneIfZero(((facets[at] ?? 0) & mask) ^ want);
    return total;
  }
  for (let at = start; at < end; at++) {
    const own = facets[at] ?? 0;
    total += oneIfZero(((own & mask) ^ want) | missingWords(words, own, places[at] ?? 0));
  }
  return total;
}
