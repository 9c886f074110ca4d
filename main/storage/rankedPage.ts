import type { AlertOrder } from './alertOrder';
import { countMatches } from './countMatches';
import { matchingPlaces, type AlertColumns, type WordedMask } from './matchingPlaces';
import { oneIfZero } from './oneIfZero';

/** An alert of the index, and where it stands in an order; what is equal stands newest first. */
export interface RankedPlace {
  readonly rank: number;
  readonly packed: number;
}

export interface RankedRequest extends AlertColumns {
  readonly order: AlertOrder;
  readonly column: Uint32Array;
  readonly start: number;
  readonly end: number;
  readonly match: WordedMask;
  /** Only what stands after this rank, and within it before this index of the columns. */
  readonly after: { readonly rank: number; readonly at: number } | null;
  readonly limit: number;
}

export interface RankedPage {
  readonly total: number;
  readonly page: readonly RankedPlace[];
  readonly more: boolean;
}

/** Places that are kept before the best of them are chosen, as a multiple of a page. */
const KEPT_PAGES = 4;

/**
 * A page in any order without sorting: one look at all that matches, newest first, keeps what may still be on the page.
 * Soon little is better than the worst that is kept, and when nothing can be the rest is only counted.
 */
export function rankedPage(asked: RankedRequest): RankedPage {
  const { column, places, after, limit } = asked;
  const { ranks, shift, mask } = asked.order;
  const first = after?.rank ?? -1;
  const border = after?.at ?? 0;
  let total = 0;
  /** All that stands after the page before. */
  let behind = 0;
  /** What has this rank or a higher one comes too late: it is older than what is kept. */
  let tooLate = limit === 0 ? -1 : 0x10000;
  let kept: RankedPlace[] = [];
  const looked = matchingPlaces(asked, asked.match, asked.start, asked.end, (found, count) => {
    total += count;
    for (let i = count - 1; i >= 0; i--) {
      const at = found[i] ?? 0;
      const rank = ranks[((column[at] ?? 0) >>> shift) & mask] ?? 0;
      const isBehind = ((first - rank) >>> 31) | (oneIfZero(first ^ rank) & ((at - border) >>> 31));
      behind += isBehind;
      if ((isBehind & ((rank - tooLate) >>> 31)) === 0) continue;
      kept.push({ rank, packed: places[at] ?? 0 });
      if (kept.length < limit * KEPT_PAGES) continue;
      kept = bestOf(kept, limit);
      tooLate = kept.at(-1)?.rank ?? tooLate;
    }
    // No rank is below 0, and none below the one that the page before ended with belongs here.
    return tooLate <= Math.max(0, first) && behind > limit ? 'enough' : 'go-on';
  });
  total += countMatches(asked, asked.match, asked.start, looked);
  return { total, page: bestOf(kept, limit), more: behind > limit };
}

function bestOf(places: RankedPlace[], limit: number): RankedPlace[] {
  return places.sort((a, b) => a.rank - b.rank || b.packed - a.packed).slice(0, limit);
}
