import type { AlertOrder } from './alertOrder';

/** An alert of the index, and where it stands in an order; what is equal stands newest first. */
export interface RankedPlace {
  readonly rank: number;
  readonly packed: number;
}

export interface RankedRequest {
  readonly order: AlertOrder;
  readonly column: Uint32Array;
  readonly places: Float64Array;
  readonly start: number;
  readonly end: number;
  readonly matches: (at: number) => boolean;
  /** Only what stands after this. */
  readonly after: RankedPlace | null;
  readonly limit: number;
}

export interface RankedPage {
  readonly total: number;
  readonly page: readonly RankedPlace[];
  readonly more: boolean;
}

/**
 * A page in any order without sorting: what matches is counted by rank, the ranks that fill the page follow from the
 * counts, and a second look, newest first, picks the alerts that have them. Two scans whatever the order, so that the
 * worst case is the usual one.
 */
export function rankedPage(asked: RankedRequest): RankedPage {
  const { places, start, end, matches, after, limit } = asked;
  const { ranks, shift, mask } = asked.order;
  const { column } = asked;
  const counts = new Uint32Array(0x10000);
  let total = 0;
  /** What has the rank of the place that the page begins after, and stands behind it. */
  let level = 0;
  for (let at = start; at < end; at++) {
    if (!matches(at)) continue;
    const rank = ranks[((column[at] ?? 0) >>> shift) & mask] ?? 0;
    counts[rank] = (counts[rank] ?? 0) + 1;
    if (after !== null && rank === after.rank && (places[at] ?? 0) < after.packed) level++;
    total++;
  }

  const first = after?.rank ?? -1;
  let wanted = Math.min(level, limit);
  let last = first;
  /** How many of the last rank still fit. */
  let quota = wanted;
  let left = level - wanted;
  for (let rank = first + 1; rank < counts.length; rank++) {
    const count = counts[rank] ?? 0;
    const taken = Math.min(count, limit - wanted);
    left += count - taken;
    if (taken === 0) continue;
    wanted += taken;
    last = rank;
    quota = taken;
  }

  const page: RankedPlace[] = [];
  for (let at = end - 1; at >= start && page.length < wanted; at--) {
    if (!matches(at)) continue;
    const rank = ranks[((column[at] ?? 0) >>> shift) & mask] ?? 0;
    if (rank < first || rank > last) continue;
    const packed = places[at] ?? 0;
    if (after !== null && rank === first && packed >= after.packed) continue;
    if (rank === last && quota-- <= 0) continue;
    page.push({ rank, packed });
  }
  page.sort((a, b) => a.rank - b.rank || b.packed - a.packed);
  return { total, page, more: left > 0 };
}
