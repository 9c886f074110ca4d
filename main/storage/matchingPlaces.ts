import type { FacetMask } from './alertFacets';
import { missingWords, type AlertWords } from './alertWords';
import { oneIfZero } from './oneIfZero';

/** Places that are looked at together. */
const BLOCK = 4_096;

export interface AlertColumns {
  readonly places: Float64Array;
  readonly facets: Uint32Array;
}

export interface WordedMask extends FacetMask {
  readonly words: AlertWords | null;
}

const found = new Int32Array(BLOCK);

/**
 * Hands over where the alerts of `start` to `end` (exclusive) that match stand, a block at a time from the last to the
 * first, in rising order within each; the array is used again for the next. Ends where `take` has enough, and gives the
 * first place that it has looked at.
 *
 * Looks without branching: where a filter takes every second alert, a processor guesses half of them wrong, and each
 * wrong guess costs as much as ten looks.
 */
export function matchingPlaces(
  { places, facets }: AlertColumns,
  { mask, want, words }: WordedMask,
  start: number,
  end: number,
  take: (found: Int32Array, count: number) => 'go-on' | 'enough',
): number {
  for (let blockEnd = end; blockEnd > start; blockEnd -= BLOCK) {
    let count = 0;
    for (let at = Math.max(start, blockEnd - BLOCK); at < blockEnd; at++) {
      found[count] = at;
      count += oneIfZero(((facets[at] ?? 0) & mask) ^ want);
    }
    if (words !== null) {
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const at = found[i] ?? 0;
        found[kept] = at;
        kept += oneIfZero(missingWords(words, facets[at] ?? 0, places[at] ?? 0));
      }
      count = kept;
    }
    if (take(found, count) === 'enough') return Math.max(start, blockEnd - BLOCK);
  }
  return Math.min(start, end);
}
