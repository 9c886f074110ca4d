import type { AlertSort, AlertSortKey } from '../../app/engine/ports/alertSort';
import { DIRECTION_FIELD, PATTERN_FIELD, SEVERITY_FIELD, STATE_FIELD, SYMBOL_FIELD } from './alertFacets';
import { MEASURE_MASK, R_AT } from './alertMeasures';

/** A part of a number: `(number >>> shift) & mask`. */
export interface BitField {
  readonly shift: number;
  readonly mask: number;
}

/** How the index sorts: by the rank of a part of one of its columns, the lowest first. */
export interface AlertOrder extends BitField {
  readonly column: 'facets' | 'measures';
  /** A rank for each value of the part. */
  readonly ranks: Uint16Array;
}

type Ranked = Exclude<AlertSortKey, 'time'>;

/** What an order reads: the part, and a number for each of its values by which it is ranked; null stands last. */
interface Part {
  readonly column: AlertOrder['column'];
  readonly field: BitField;
  readonly weigh: (value: number) => number | null;
}

const PARTS: Readonly<Record<Exclude<Ranked, 'symbol'>, Part>> = {
  // Critical is 0, info 3.
  severity: { column: 'facets', field: SEVERITY_FIELD, weigh: (code) => -code },
  // The same patterns stand together, those with the first of them first.
  pattern: { column: 'facets', field: PATTERN_FIELD, weigh: mirrored },
  direction: { column: 'facets', field: DIRECTION_FIELD, weigh: (code) => code },
  // The status is the two lowest bits; above it come the origin, which does not count, and the reason.
  status: {
    column: 'facets',
    field: STATE_FIELD,
    weigh: (code) => ((code >>> 4) & 0b1111) * 4 + (code & 0b11),
  },
  confidence: { column: 'measures', field: { shift: 0, mask: MEASURE_MASK }, weigh: (value) => value },
  outcome: {
    column: 'measures',
    field: { shift: R_AT, mask: MEASURE_MASK },
    weigh: (value) => (value === 0 ? null : value),
  },
};

const LAST = 0xffff;
const known = new Map<string, AlertOrder>();

/** The order of a sort that is not by time; `symbols` in the order of their codes. */
export function alertOrder(
  { by, descending }: AlertSort & { readonly by: Ranked },
  symbols: readonly (readonly [code: number, symbol: string])[],
): AlertOrder {
  if (by === 'symbol') {
    const places = new Map(
      symbols.toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([code], place) => [code, place] as const),
    );
    return ranked(
      { column: 'facets', field: SYMBOL_FIELD, weigh: (code) => places.get(code) ?? null },
      descending,
    );
  }
  const name = `${by} ${descending}`;
  const order = known.get(name) ?? ranked(PARTS[by], descending);
  known.set(name, order);
  return order;
}

function ranked({ column, field, weigh }: Part, descending: boolean): AlertOrder {
  const weights = Array.from({ length: field.mask + 1 }, (_, value) => weigh(value));
  const sorted = [...new Set(weights.filter((weight) => weight !== null))].sort((a, b) => a - b);
  if (descending) sorted.reverse();
  const places = new Map(sorted.map((weight, place) => [weight, place]));
  const ranks = Uint16Array.from(weights, (weight) =>
    weight === null ? LAST : (places.get(weight) ?? LAST),
  );
  return { column, ...field, ranks };
}

/** The six bits of the patterns as a number whose highest digit is the first pattern; fewer patterns first. */
function mirrored(bits: number): number {
  let digits = 0;
  for (let at = 0; at < 6; at++) digits = digits * 2 + ((bits >>> at) & 1);
  return -digits;
}
