import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import { ALERT_STATUSES, ORIGINS, type Alert } from '../../../app/alerts/alert';
import { WHY_NOT_REASONS } from '../../../app/alerts/reason';
import { DETECTOR_IDS } from '../../../app/detectors/detectorId';
import { SEVERITIES } from '../../../app/detectors/severity';
import type { AlertFilter, AlertPage, AlertQuery } from '../../../app/engine/ports';
import { DIRECTIONS } from '../../../app/market/direction';
import { AlertIndex } from '../../../main/storage/alertIndex';
import { facetMask, facetsOf, withStatus } from '../../../main/storage/alertFacets';
import { alertId } from '../../../main/pipeline/alertId';
import { sampleAlert } from '../../support/sampleAlert';
import { openRig, type Rig } from '../../support/terminalRig';

const MINUTE = 60_000;
const SYMBOLS = ['WIN$N', 'WDO$N', 'PETR4'];

type Facts = Pick<
  Alert,
  'symbol' | 'patterns' | 'severity' | 'direction' | 'status' | 'origin' | 'reason' | 'candleTime'
>;

const anAlert: fc.Arbitrary<Facts> = fc.record({
  symbol: fc.constantFrom(...SYMBOLS),
  patterns: fc.uniqueArray(fc.constantFrom(...DETECTOR_IDS), { minLength: 1 }),
  severity: fc.constantFrom(...SEVERITIES),
  direction: fc.constantFrom(...DIRECTIONS),
  status: fc.constantFrom(...ALERT_STATUSES),
  origin: fc.constantFrom(...ORIGINS),
  reason: fc.option(fc.constantFrom(...WHY_NOT_REASONS)),
  candleTime: fc.integer({ min: 0, max: 40 }).map((minute) => minute * MINUTE),
});

const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...values));
const aFilter: fc.Arbitrary<AlertFilter> = fc.record({
  from: fc.option(fc.integer({ min: -5, max: 45 * MINUTE })),
  to: fc.option(fc.integer({ min: -5, max: 45 * MINUTE })),
  symbol: maybe(...SYMBOLS, 'UNKNOWN'),
  pattern: maybe(...DETECTOR_IDS),
  severity: maybe(...SEVERITIES),
  direction: maybe(...DIRECTIONS),
  status: maybe(...ALERT_STATUSES),
  origin: maybe(...ORIGINS),
  reason: maybe('delivered' as const, 'refused' as const, ...WHY_NOT_REASONS),
});

/** The filter as its definition reads. */
function matches(alert: Facts, filter: AlertFilter): boolean {
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
    is(filter.origin, alert.origin)
  );
}

function store(rig: Rig, facts: readonly Facts[]): void {
  const stored = rig.storage.transaction(() => {
    facts.forEach((each, at) => {
      const key = `${each.symbol}|M1|${at}`;
      rig.storage.alerts.insert({ ...sampleAlert(1), ...each, key, id: alertId(key) });
    });
  });
  if (!stored.ok) throw new Error(stored.problem.text.en);
}

/** All pages of a query, following the cursors. */
function pages(rig: Rig, query: AlertQuery): AlertPage[] {
  const all: AlertPage[] = [];
  let cursor: string | null = null;
  do {
    const page: AlertPage = rig.pipeline.terminal.alerts({ ...query, cursor });
    all.push(page);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

describe('the alert history', () => {
  it('finds exactly what the filter says, newest first, over all pages, with the exact total', () => {
    fc.assert(
      fc.property(
        fc.array(anAlert, { maxLength: 60 }),
        fc.array(aFilter, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 20 }),
        (facts, filters, limit) => {
          const rig = openRig();
          store(rig, facts);
          for (const filter of filters) {
            const wanted = facts
              .map((each, at) => ({ ...each, seq: at + 1 }))
              .filter((each) => matches(each, filter))
              .sort((a, b) => b.candleTime - a.candleTime || b.seq - a.seq)
              .map(({ seq }) => seq);
            const found = pages(rig, { ...filter, limit, cursor: null });
            expect(found.flatMap(({ alerts }) => alerts.map(({ seq }) => seq))).toEqual(wanted);
            expect(new Set(found.map(({ total }) => total))).toEqual(new Set([wanted.length]));
            expect(found.every(({ alerts }) => alerts.length <= limit)).toBe(true);
            const refused = facts.filter((each) => matches(each, { ...filter, reason: 'refused' }));
            const counts = rig.pipeline.terminal.reasonCounts(filter);
            for (const reason of WHY_NOT_REASONS)
              expect(counts[reason] ?? 0).toBe(refused.filter((each) => each.reason === reason).length);
          }
          rig.kill();
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('keeps its pages apart while new alerts come in', () => {
    const rig = openRig();
    const facts = (count: number, minute: number): Facts[] =>
      Array.from({ length: count }, (_, at) => ({ ...sampleAlert(1), candleTime: (minute + at) * MINUTE }));
    store(rig, facts(50, 100));
    const query: AlertQuery = { ...NO_FILTER, limit: 20, cursor: null };
    const first = rig.pipeline.terminal.alerts(query);
    const late = { ...sampleAlert(1), candleTime: 500 * MINUTE, key: 'late', id: alertId('late') };
    rig.storage.transaction(() => rig.storage.alerts.insert(late));

    const second = rig.pipeline.terminal.alerts({ ...query, cursor: first.nextCursor });

    const seen = [...first.alerts, ...second.alerts].map(({ candleTime }) => candleTime / MINUTE);
    expect(seen).toEqual(Array.from({ length: 40 }, (_, at) => 149 - at));
    expect(second.total).toBe(51);
  });

  it('is the same whether it was read at the start or grew alert by alert', () => {
    const rig = openRig();
    const { terminal } = rig.pipeline;
    const query: AlertQuery = { ...NO_FILTER, limit: 1_000, cursor: null };
    expect(terminal.alerts(query).total).toBe(0);
    const facts = fc.sample(anAlert, { numRuns: 300, seed: 3 });
    store(rig, facts);
    const grown = terminal.alerts(query);
    rig.kill();
    expect(openRig({ root: rig.root }).pipeline.terminal.alerts(query)).toEqual(grown);
    expect(grown.total).toBe(300);
  });

  it('follows an acknowledgement that comes while it is being read', () => {
    const rig = openRig();
    store(rig, fc.sample(anAlert, { numRuns: 50, seed: 4 }));
    const open = rig.storage.alerts.bySeq(25)!;
    rig.kill();
    const again = openRig({ root: rig.root });
    again.pipeline.terminal.acknowledge(open.id, 'window', null);
    const { alerts } = again.pipeline.terminal.alerts({ ...NO_FILTER, limit: 1_000, cursor: null });
    for (const { status, id } of alerts) {
      const total = again.pipeline.terminal.alerts({ ...NO_FILTER, status, limit: 1, cursor: null }).total;
      expect(total).toBe(alerts.filter((each) => each.status === status).length);
      if (id === open.id && open.status === 'open') expect(status).toBe('acknowledged');
    }
  });

  it('answers a cursor that is not its own with an empty page', () => {
    const rig = openRig();
    store(rig, fc.sample(anAlert, { numRuns: 10, seed: 4 }));
    const page = rig.pipeline.terminal.alerts({ ...NO_FILTER, limit: 5, cursor: "'; DROP TABLE alerts" });
    expect(page).toEqual({ total: 10, alerts: [], nextCursor: null });
  });

  it('forgets what a refused transaction had added', () => {
    const rig = openRig();
    const query: AlertQuery = { ...NO_FILTER, limit: 5, cursor: null };
    rig.pipeline.terminal.alerts(query);
    expect(() =>
      rig.storage.transaction(() => {
        rig.storage.alerts.insert({ ...sampleAlert(1), key: 'gone', id: alertId('gone'), symbol: 'NEW' });
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    expect(rig.pipeline.terminal.alerts(query).total).toBe(0);
    store(rig, [{ ...sampleAlert(1), symbol: 'NEW' }]);
    expect(rig.pipeline.terminal.alerts({ ...query, symbol: 'NEW' }).total).toBe(1);
  });
});

describe('the facets of an alert', () => {
  it('keep everything but the status when the status changes', () => {
    fc.assert(
      fc.property(
        anAlert,
        fc.constantFrom(...ALERT_STATUSES),
        fc.integer({ min: 1, max: 4095 }),
        (alert, status, code) => {
          expect(withStatus(facetsOf(alert, code), status)).toBe(facetsOf({ ...alert, status }, code));
        },
      ),
    );
  });

  it('are matched by their own filter up to the highest symbol code', () => {
    const alert = sampleAlert(1);
    const { mask, want } = facetMask({ ...NO_FILTER, severity: alert.severity }, 4095);
    expect(facetsOf(alert, 4095) & mask).toBe(want);
    expect(facetsOf(alert, 4094) & mask).not.toBe(want);
  });
});

describe('the index in memory', () => {
  it('takes alerts in any order', () => {
    const index = new AlertIndex();
    const places = Array.from({ length: 5_000 }, (_, at) => ({
      candleTime: ((at * 7_919) % 5_000) * MINUTE,
      seq: at + 1,
    }));
    places.forEach((place) => index.set(place, 1));
    const { page, total } = index.find({
      mask: 0,
      want: 0,
      from: null,
      to: null,
      before: null,
      limit: 5_000,
    });
    expect(total).toBe(5_000);
    expect(page.map(({ candleTime }) => candleTime / MINUTE)).toEqual(
      Array.from({ length: 5_000 }, (_, at) => 4_999 - at),
    );
  });
});
