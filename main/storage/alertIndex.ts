import { reasonCodeOf, type FacetMask } from './alertFacets';

/** Where an alert stands in the history: ordered by candle, then by the order of storing. */
export interface AlertPlace {
  /** Open time of the candle, UTC ms, a whole minute. */
  readonly candleTime: number;
  readonly seq: number;
}

export interface AlertPageRequest extends FacetMask {
  /** Inclusive, UTC ms. */
  readonly from: number | null;
  /** Exclusive, UTC ms. */
  readonly to: number | null;
  /** Only what stands before this place. */
  readonly before: AlertPlace | null;
  readonly limit: number;
}

export interface AlertPlaces {
  /** All that match, over all pages. */
  readonly total: number;
  /** The page, newest first. */
  readonly page: readonly AlertPlace[];
  readonly more: boolean;
}

const MINUTE = 60_000;
/** 134 million alerts, and minutes until the year 2225, fit into one exact double. */
const SEQ_SPAN = 2 ** 27;
const FIRST_CAPACITY = 1_024;

/**
 * The whole alert history in memory, 12 bytes an alert: a sorted column of places and one of facets. Every
 * filter costs the same short scan, and totals are exact.
 */
export class AlertIndex {
  #places = new Float64Array(FIRST_CAPACITY);
  #facets = new Uint32Array(FIRST_CAPACITY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The newest place, or null when the history is empty. */
  get last(): AlertPlace | null {
    const packed = this.#places[this.#size - 1];
    return this.#size === 0 || packed === undefined ? null : unpack(packed);
  }

  /** Adds an alert, or gives the one at this place other facets. */
  set(place: AlertPlace, facets: number): void {
    const packed = pack(place);
    const at = this.#firstNotBefore(packed);
    if (at < this.#size && this.#places[at] === packed) {
      this.#facets[at] = facets;
      return;
    }
    if (this.#size === this.#places.length) this.#grow();
    this.#places.copyWithin(at + 1, at, this.#size);
    this.#facets.copyWithin(at + 1, at, this.#size);
    this.#places[at] = packed;
    this.#facets[at] = facets;
    this.#size++;
  }

  find(request: AlertPageRequest): AlertPlaces {
    const start = request.from === null ? 0 : this.#firstNotBefore(packTime(request.from));
    const end = request.to === null ? this.#size : this.#firstNotBefore(packTime(request.to));
    const pageEnd = request.before === null ? end : Math.min(end, this.#firstNotBefore(pack(request.before)));
    const page: AlertPlace[] = [];
    let at = pageEnd - 1;
    for (; at >= start && page.length < request.limit; at--) {
      const packed = this.#places[at];
      if (packed !== undefined && this.#matches(at, request)) page.push(unpack(packed));
    }
    const older = this.#count(start, at + 1, request);
    const total = older + page.length + this.#count(Math.max(start, pageEnd), end, request);
    return { total, page, more: older > 0 };
  }

  /** How many of those that match were refused for each reason, by its code. */
  countReasons({ from, to, mask, want }: Omit<AlertPageRequest, 'before' | 'limit'>): Uint32Array {
    const start = from === null ? 0 : this.#firstNotBefore(packTime(from));
    const end = to === null ? this.#size : this.#firstNotBefore(packTime(to));
    const facets = this.#facets;
    const counts = new Uint32Array(16);
    for (let at = start; at < end; at++) {
      const value = facets[at] ?? 0;
      if ((value & mask) !== want) continue;
      const code = reasonCodeOf(value);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  }

  #count(start: number, end: number, { mask, want }: FacetMask): number {
    if (mask === 0) return Math.max(0, end - start);
    const facets = this.#facets;
    let count = 0;
    for (let at = start; at < end; at++) if (((facets[at] ?? 0) & mask) === want) count++;
    return count;
  }

  #matches(at: number, { mask, want }: FacetMask): boolean {
    return ((this.#facets[at] ?? 0) & mask) === want;
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
    places.set(this.#places);
    facets.set(this.#facets);
    this.#places = places;
    this.#facets = facets;
  }
}

function pack({ candleTime, seq }: AlertPlace): number {
  return Math.floor(candleTime / MINUTE) * SEQ_SPAN + seq;
}

/** The first place of the minute at or after `time`. */
function packTime(time: number): number {
  return Math.ceil(time / MINUTE) * SEQ_SPAN;
}

function unpack(packed: number): AlertPlace {
  const minute = Math.floor(packed / SEQ_SPAN);
  return { candleTime: minute * MINUTE, seq: packed - minute * SEQ_SPAN };
}
