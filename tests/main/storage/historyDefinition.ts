import fc from 'fast-check';
import { ALERT_SORTS, type AlertSort } from '../../../app/engine/ports/alertSort';
import { OUTCOME_CHOICES } from '../../../app/engine/ports/outcomeChoice';
import { ALERT_STATUSES, ORIGINS, type Alert } from '../../../app/alerts/alert';
import { patternName } from '../../../app/alerts/patternName';
import { WHY_NOT_REASONS } from '../../../app/alerts/reason';
import { severityName } from '../../../app/alerts/severityName';
import { DETECTOR_IDS } from '../../../app/detectors/detectorId';
import { SEVERITIES } from '../../../app/detectors/severity';
import type { AlertFilter } from '../../../app/engine/ports';
import { DIRECTIONS } from '../../../app/market/direction';

export const MINUTE = 60_000;
const SYMBOLS = ['WIN$N', 'WDO$N', 'PETR4'];

export type Facts = Pick<
  Alert,
  | 'symbol'
  | 'patterns'
  | 'severity'
  | 'direction'
  | 'status'
  | 'origin'
  | 'reason'
  | 'candleTime'
  | 'confidence'
  | 'outcome'
  | 'note'
>;

export const anAlert: fc.Arbitrary<Facts> = fc.record({
  symbol: fc.constantFrom(...SYMBOLS),
  patterns: fc.uniqueArray(fc.constantFrom(...DETECTOR_IDS), { minLength: 1 }),
  severity: fc.constantFrom(...SEVERITIES),
  direction: fc.constantFrom(...DIRECTIONS),
  status: fc.constantFrom(...ALERT_STATUSES),
  origin: fc.constantFrom(...ORIGINS),
  reason: fc.option(fc.constantFrom(...WHY_NOT_REASONS)),
  candleTime: fc.integer({ min: 0, max: 40 }).map((minute) => minute * MINUTE),
  confidence: fc.integer({ min: 50, max: 95 }).map((percent) => percent / 100),
  outcome: fc.option(
    fc.record({
      result: fc.constantFrom('target', 'stop', 'timeout'),
      ambiguous: fc.boolean(),
      r: fc.integer({ min: -500, max: 500 }).map((hundredths) => hundredths / 100),
      ...{
        fill: fc.constant(130_000),
        exit: fc.constant(130_100),
        mfe: fc.constant(1),
        mae: fc.constant(-1),
      },
      candles: fc.constant(3),
    }),
  ),
  note: fc.option(fc.constantFrom('Comprei no AJUSTE', 'não era para entrar', 'win forte; alvo 2,5')),
});

/** Most parts of a filter are not there, or it would match nothing. */
const seldom = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some });
const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | null> => seldom(fc.constantFrom(...values));
export const aFilter: fc.Arbitrary<AlertFilter> = fc.record({
  from: seldom(fc.integer({ min: -5, max: 45 * MINUTE })),
  to: seldom(fc.integer({ min: -5, max: 45 * MINUTE })),
  symbol: maybe(...SYMBOLS, 'UNKNOWN'),
  pattern: maybe(...DETECTOR_IDS),
  severity: maybe(...SEVERITIES),
  direction: maybe(...DIRECTIONS),
  status: maybe(...ALERT_STATUSES),
  origin: maybe(...ORIGINS),
  reason: maybe('delivered' as const, 'refused' as const, ...WHY_NOT_REASONS),
  outcome: maybe(...OUTCOME_CHOICES),
  text: maybe(
    'win',
    'WDO critico',
    'nao',
    'volat',
    'alvo 2',
    'ajuste engolfo',
    'l',
    '  ',
    '"',
    'Divergência RSI',
  ),
});
export const aSort: fc.Arbitrary<AlertSort> = fc.record({
  by: fc.constantFrom(...ALERT_SORTS),
  descending: fc.boolean(),
});

/** The words as their definition reads. */
function holds(alert: Facts, text: string): boolean {
  const fold = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const both = (name: (language: 'pt' | 'en') => string): string => `${name('pt')} ${name('en')}`;
  const names = [
    ...alert.patterns.map((pattern) => both((language) => patternName(pattern, language))),
    both((language) => severityName(alert.severity, language)),
  ].join(' ');
  const starts = fold(names).split(' ');
  const noted = fold(alert.note ?? '').split(/[^\p{L}\p{N}]+/u);
  return fold(text)
    .split(/\s+/u)
    .filter(Boolean)
    .every(
      (word) =>
        fold(alert.symbol).includes(word) ||
        starts.some((start) => start.startsWith(word)) ||
        (/[\p{L}\p{N}]/u.test(word) && noted.some((start) => start.startsWith(word))),
    );
}

const HIGHEST_LAST = ['info', 'medium', 'high', 'critical'];
const STATES = ['open', 'acknowledged', 'closed'];

/** What a sort compares, lowest first; null stands last. */
function keyOf(alert: Facts, by: AlertSort['by']): readonly (number | string)[] | null {
  switch (by) {
    case 'time':
      return [alert.candleTime];
    case 'symbol':
      return [alert.symbol];
    case 'severity':
      return [HIGHEST_LAST.indexOf(alert.severity)];
    case 'pattern':
      return DETECTOR_IDS.map((id) => (alert.patterns.includes(id) ? 0 : 1));
    case 'direction':
      return [DIRECTIONS.indexOf(alert.direction)];
    case 'confidence':
      return [alert.confidence];
    case 'outcome':
      return alert.outcome === null ? null : [alert.outcome.r];
    case 'status':
      return [
        alert.reason === null ? -1 : WHY_NOT_REASONS.indexOf(alert.reason),
        STATES.indexOf(alert.status),
      ];
  }
}

export function compare(a: Facts, b: Facts, { by, descending }: AlertSort): number {
  const [left, right] = [keyOf(a, by), keyOf(b, by)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const at = left.findIndex((value, place) => value !== right[place]);
  if (at === -1) return 0;
  return ((left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1) * (descending ? -1 : 1);
}

/** The filter as its definition reads. */
export function matches(alert: Facts, filter: AlertFilter): boolean {
  const is = <T>(wanted: T | null, found: T): boolean => wanted === null || wanted === found;
  const reason =
    filter.reason === null ||
    (filter.reason === 'delivered' && alert.reason === null) ||
    (filter.reason === 'refused' && alert.reason !== null) ||
    filter.reason === alert.reason;
  return (
    reason &&
    (filter.from === null || alert.candleTime >= filter.from) &&
    (filter.to === null || alert.candleTime < filter.to) &&
    is(filter.symbol, alert.symbol) &&
    (filter.pattern === null || alert.patterns.includes(filter.pattern)) &&
    is(filter.severity, alert.severity) &&
    is(filter.direction, alert.direction) &&
    is(filter.status, alert.status) &&
    is(filter.origin, alert.origin) &&
    is(filter.outcome, alert.outcome?.result ?? 'none') &&
    (filter.text === null || holds(alert, filter.text))
  );
}
