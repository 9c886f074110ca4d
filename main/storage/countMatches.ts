import { matchingPlaces, type AlertColumns, type WordedMask } from './matchingPlaces';
import { oneIfZero } from './oneIfZero';

/** How many alerts of `start` to `end` (exclusive) match. */
export function countMatches(columns: AlertColumns, match: WordedMask, start: number, end: number): number {
  const { mask, want, words } = match;
  if (words === null && mask === 0) return Math.max(0, end - start);
  let total = 0;
  if (words === null) {
    const { facets } = columns;
    for (let at = start; at < end; at++) total += oneIfZero(((facets[at] ?? 0) & mask) ^ want);
    return total;
  }
  matchingPlaces(columns, match, start, end, (_found, count) => {
    total += count;
    return 'go-on';
  });
  return total;
}
