import type { Alert, AlertStatus, Origin, Outcome } from '../../app/alerts/alert';
import { WHY_NOT_REASONS, type WhyNotReason } from '../../app/alerts/reason';
import type { DetectorId } from '../../app/detectors/detectorId';
import type { Severity } from '../../app/detectors/severity';
import type { AlertFilter, ReasonCounts } from '../../app/engine/ports';
import type { OutcomeChoice } from '../../app/engine/ports/outcomeChoice';
import type { Direction } from '../../app/market/direction';

/**
 * All that an alert can be filtered by, in one unsigned 32-bit number: a filter is then one mask and one
 * comparison, and a million alerts are searched and counted in about two milliseconds. No bit is left: more needs a
 * second number. The codes below are stored in the database: they are never given a new meaning.
 */
const PATTERN_BITS: Readonly<Record<DetectorId, number>> = {
  'extreme-volatility': 1 << 0,
  'volatility-shock': 1 << 1,
  engulfing: 1 << 2,
  'rsi-divergence': 1 << 3,
  'level-break': 1 << 4,
  'price-level': 1 << 5,
};
const SEVERITY: Readonly<Record<Severity, number>> = { critical: 0, high: 1, medium: 2, info: 3 };
const DIRECTION: Readonly<Record<Direction, number>> = { long: 0, short: 1 };
const STATUS: Readonly<Record<AlertStatus, number>> = { open: 0, acknowledged: 1, closed: 2 };
const ORIGIN: Readonly<Record<Origin, number>> = { live: 0, backfill: 1, simulated: 2, replay: 3 };
const REASON: Readonly<Record<WhyNotReason, number>> = {
  cooldown: 1,
  duplicate: 2,
  snoozed: 3,
  'muted-schedule': 4,
  'out-of-session': 5,
  'stale-data': 6,
  historical: 7,
  'below-confidence': 8,
  disabled: 9,
  'attention-budget': 10,
};

const OUTCOME: Readonly<Record<OutcomeChoice, number>> = { none: 0, target: 1, stop: 2, timeout: 3 };

const OUTCOME_AT = 6;
const SEVERITY_AT = 8;
const DIRECTION_AT = 10;
const STATUS_AT = 11;
const ORIGIN_AT = 13;
const REASON_AT = 15;
const REASON_MASK = 0b1111;
const REFUSED_BIT = 1 << 19;
const SYMBOL_AT = 20;
/** The highest symbol code that fits. */
export const MAX_SYMBOL_CODE = 0xfff;

export const PATTERN_FIELD = { shift: 0, mask: 0b111111 } as const;
export const SEVERITY_FIELD = { shift: SEVERITY_AT, mask: 0b11 } as const;
export const DIRECTION_FIELD = { shift: DIRECTION_AT, mask: 0b1 } as const;
/** Status, origin and reason. */
export const STATE_FIELD = { shift: STATUS_AT, mask: 0xff } as const;
export const SYMBOL_FIELD = { shift: SYMBOL_AT, mask: MAX_SYMBOL_CODE } as const;

type Filterable = Pick<
  Alert,
  'patterns' | 'severity' | 'direction' | 'status' | 'origin' | 'reason' | 'outcome'
>;

/** The number that stands for everything `alert` can be filtered by, but its time. */
export function facetsOf(alert: Filterable, symbolCode: number): number {
  const patterns = alert.patterns.reduce((bits, pattern) => bits | PATTERN_BITS[pattern], 0);
  const refusal = alert.reason === null ? 0 : REFUSED_BIT | (REASON[alert.reason] << REASON_AT);
  return (
    (patterns |
      (OUTCOME[alert.outcome?.result ?? 'none'] << OUTCOME_AT) |
      (SEVERITY[alert.severity] << SEVERITY_AT) |
      (DIRECTION[alert.direction] << DIRECTION_AT) |
      (STATUS[alert.status] << STATUS_AT) |
      (ORIGIN[alert.origin] << ORIGIN_AT) |
      refusal |
      (symbolCode << SYMBOL_AT)) >>>
    0
  );
}

/** The bit of a pattern, and the code of a severity, in the facets. */
export function patternBit(pattern: DetectorId): number {
  return PATTERN_BITS[pattern];
}

export function severityCode(severity: Severity): number {
  return SEVERITY[severity];
}

/** The same facets with another status. */
export function withStatus(facets: number, status: AlertStatus): number {
  return ((facets & ~(0b11 << STATUS_AT)) | (STATUS[status] << STATUS_AT)) >>> 0;
}

/** The same facets with another outcome. */
export function withOutcome(facets: number, result: Outcome['result']): number {
  return ((facets & ~(0b11 << OUTCOME_AT)) | (OUTCOME[result] << OUTCOME_AT)) >>> 0;
}

/** An alert matches when `(facets & mask) === want`. */
export interface FacetMask {
  readonly mask: number;
  readonly want: number;
}

/** The code of the reason an alert was refused for, 0 to 15; 0 for a delivered one. */
export function reasonCodeOf(facets: number): number {
  return (facets >>> REASON_AT) & REASON_MASK;
}

/** Counts by code as counts by reason. */
export function byReason(counts: Uint32Array): ReasonCounts {
  const found = WHY_NOT_REASONS.map((reason) => [reason, counts[REASON[reason]] ?? 0] as const);
  return Object.fromEntries(found.filter(([, count]) => count > 0));
}

/** The filter without its times and words; `symbolCode` is null when it names no symbol. */
export function facetMask(filter: AlertFilter, symbolCode: number | null): FacetMask {
  let mask = 0;
  let want = 0;
  const must = (bits: number, value: number): void => {
    mask |= bits;
    want |= value;
  };
  if (filter.pattern !== null) must(PATTERN_BITS[filter.pattern], PATTERN_BITS[filter.pattern]);
  if (filter.severity !== null) must(0b11 << SEVERITY_AT, SEVERITY[filter.severity] << SEVERITY_AT);
  if (filter.direction !== null) must(0b1 << DIRECTION_AT, DIRECTION[filter.direction] << DIRECTION_AT);
  if (filter.status !== null) must(0b11 << STATUS_AT, STATUS[filter.status] << STATUS_AT);
  if (filter.origin !== null) must(0b11 << ORIGIN_AT, ORIGIN[filter.origin] << ORIGIN_AT);
  if (filter.outcome !== null) must(0b11 << OUTCOME_AT, OUTCOME[filter.outcome] << OUTCOME_AT);
  if (filter.reason === 'delivered') must(REFUSED_BIT, 0);
  else if (filter.reason === 'refused') must(REFUSED_BIT, REFUSED_BIT);
  else if (filter.reason !== null) must(REASON_MASK << REASON_AT, REASON[filter.reason] << REASON_AT);
  if (symbolCode !== null) must(MAX_SYMBOL_CODE << SYMBOL_AT, symbolCode << SYMBOL_AT);
  // Signed, as JavaScript's own `&` gives its results: the comparison needs no conversion.
  return { mask: mask | 0, want: want | 0 };
}
