import { reasonCodeOf, type FacetMask } from './alertFacets';
import type { AlertOrder } from './alertOrder';
import { missingWords, type AlertWords } from './alertWords';
import { countMatches } from './countMatches';
import { matchingPlaces } from './matchingPlaces';
import { packPlace, packTime, unpackPlace, type AlertPlace } from './packedPlace';
import { rankedPage } from './rankedPage';

export interface AlertMatch extends FacetMask {
  /** Inclusive, UTC ms. */
  readonly from: number | null;
  /** Exclusive, UTC ms. */
  readonly to: number | null;
  readonly words: AlertWords | null;
}

export interface AlertPageRequest extends AlertMatch {
  /** By candle, or in an order of ranks. */
  readonly order: 'newest' | 'oldest' | AlertOrder;
  /** Only what stands after this; `value` is what the order ranks, 0 when it is by candle. */
  readonly after: AlertMark | null;
  readonly limit: number;
}

/** An alert as the end of a page. */
export interface AlertMark extends AlertPlace {
  readonly value: number;
}

export interface AlertPlaces {
  /** All that match, over all pages. */
  readonly total: number;
  /** The page, in the order. */
  readonly page: readonly AlertMark[];
  readonly more: boolean;
}

const FIRST_CAPACITY = 1_024;

/**
 * The whole alert history in memory, 16 bytes an alert: a sorted column of places, one of facets and one of what else
 * it is sorted by. Every filter and every order costs the same short scans, and totals are exact.
 */
export class AlertIndex {
  #places = new Float64Array(FIRST_CAPACITY);
  #facets = new Uint32Array(FIRST_CAPACITY);
  #measures = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The newest place, or null when the history is empty. */
  get last(): AlertPlace | null {
    const packed = this.#places[this.#size - 1];
    return this.#size === 0 || packed === undefined ? null : unpackPlace(packed);
  }

  /** Adds an alert, or gives the one at this place other facets and measures. */
  set(place: AlertPlace, facets: number, measures: number): void {
    const packed = packPlace(place);
    const at = this.#firstNotBefore(packed);
    if (at < this.#size && this.#places[at] === packed) {
      this.#facets[at] = facets;
      this.#measures[at] = measures;
      return;
    }
    if (this.#size === this.#places.length) this.#grow();
    this.#places.copyWithin(at + 1, at, this.#size);
    this.#facets.copyWithin(at + 1, at, this.#size);
    this.#measures.copyWithin(at + 1, at, this.#size);
    this.#places[at] = packed;
    this.#facets[at] = facets;
    this.#measures[at] = measures;
    this.#size++;
  }

  find(request: AlertPageRequest): AlertPlaces {
    const { start, end } = this.#range(request);
    const { order } = request;
    if (order === 'newest') return this.#newestFirst(request, start, end);
    if (order === 'oldest') return this.#oldestFirst(request, start, end);
    const { after } = request;
    const column = order.column === 'facets' ? this.#facets : this.#measures;
    const { total, page, more } = rankedPage({
      ...{ order, column, start, end, match: request, limit: request.limit },
      ...{ places: this.#places, facets: this.#facets },
      after: after && { rank: order.ranks[after.value] ?? 0, at: this.#firstNotBefore(packPlace(after)) },
    });
    const mark = (packed: number): AlertMark => {
      const at = this.#firstNotBefore(packed);
      return { ...unpackPlace(packed), value: ((column[at] ?? 0) >>> order.shift) & order.mask };
    };
    return { total, page: page.map(({ packed }) => mark(packed)), more };
  }

  #newestFirst(request: AlertPageRequest, start: number, end: number): AlertPlaces {
    const { after } = request;
    const pageEnd = after === null ? end : Math.min(end, this.#firstNotBefore(packPlace(after)));
    const page: AlertMark[] = [];
    let at = pageEnd - 1;
    for (; at >= start && page.length < request.limit; at--)
      if (this.#matches(at, request)) page.push(this.#markAt(at));
    const older = this.#count(start, at + 1, request);
    const total = older + page.length + this.#count(Math.max(start, pageEnd), end, request);
    return { total, page, more: older > 0 };
  }

  #oldestFirst(request: AlertPageRequest, start: number, end: number): AlertPlaces {
    const { after } = request;
    const pageStart = after === null ? start : Math.max(start, this.#firstNotBefore(packPlace(after) + 1));
    const page: AlertMark[] = [];
    let at = pageStart;
    for (; at < end && page.length < request.limit; at++)
      if (this.#matches(at, request)) page.push(this.#markAt(at));
    const newer = this.#count(at, end, request);
    const total = this.#count(start, Math.min(end, pageStart), request) + page.length + newer;
    return { total, page, more: newer > 0 };
  }

  #markAt(at: number): AlertMark {
    return { ...unpackPlace(this.#places[at] ?? 0), value: 0 };
  }

  /** How many of those that match were refused for each reason, by its code. */
  countReasons(request: AlertMatch): Uint32Array {
    const { start, end } = this.#range(request);
    const facets = this.#facets;
    const counts = new Uint32Array(16);
    matchingPlaces({ places: this.#places, facets }, request, start, end, (found, count) => {
      for (let i = 0; i < count; i++) {
        const code = reasonCodeOf(facets[found[i] ?? 0] ?? 0);
        counts[code] = (counts[code] ?? 0) + 1;
      }
      return 'go-on';
    });
    return counts;
  }

  #range({ from, to }: AlertMatch): { readonly start: number; readonly end: number } {
    return {
      start: from === null ? 0 : this.#firstNotBefore(packTime(from)),
      end: to === null ? this.#size : this.#firstNotBefore(packTime(to)),
    };
  }

  #count(start: number, end: number, request: AlertMatch): number {
    return countMatches({ places: this.#places, facets: this.#facets }, request, start, end);
  }

  #matches(at: number, { mask, want, words }: AlertMatch): boolean {
    const facets = this.#facets[at] ?? 0;
    if ((facets & mask) !== want) return false;
    return words === null || missingWords(words, facets, this.#places[at] ?? 0) === 0;
  }

  #firstNotBefore(packed: number): number {
    let low = 0;
    let high = this.#size;
    // Nearly every alert is the newest.
    if (high > 0 && (this.#places[high - 1] ?? 0) < packed) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#places[middle] ?? 0) < packed) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(): void {
    const capacity = this.#places.length * 2;
    const places = new Float64Array(capacity);
    const facets = new Uint32Array(capacity);
    const measures = new Uint32Array(capacity);
    places.set(this.#places);
    facets.set(this.#facets);
    measures.set(this.#measures);
    this.#places = places;
    this.#facets = facets;
    this.#measures = measures;
  }
}
