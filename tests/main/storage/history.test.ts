import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEWEST_FIRST } from '../../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import { ALERT_STATUSES } from '../../../app/alerts/alert';
import { WHY_NOT_REASONS } from '../../../app/alerts/reason';
import type { AlertPage, AlertQuery } from '../../../app/engine/ports';
import { AlertIndex } from '../../../main/storage/alertIndex';
import { facetMask, facetsOf, withStatus } from '../../../main/storage/alertFacets';
import { alertId } from '../../../main/pipeline/alertId';
import { aFilter, aSort, anAlert, compare, matches, MINUTE, type Facts } from './historyDefinition';
import { sampleAlert } from '../../support/sampleAlert';
import { openRig, type Rig } from '../../support/terminalRig';

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
  it('finds exactly what the filter says, in the order asked for, over all pages, with the exact total', () => {
    fc.assert(
      fc.property(
        fc.array(anAlert, { maxLength: 60 }),
        fc.array(fc.tuple(aFilter, aSort), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 20 }),
        (facts, filters, limit) => {
          const rig = openRig();
          store(rig, facts);
          for (const [filter, sort] of filters) {
            const wanted = facts
              .map((each, at) => ({ ...each, seq: at + 1 }))
              .filter((each) => matches(each, filter))
              .sort((a, b) =>
                sort.by === 'time' && !sort.descending
                  ? a.candleTime - b.candleTime || a.seq - b.seq
                  : compare(a, b, sort) || b.candleTime - a.candleTime || b.seq - a.seq,
              )
              .map(({ seq }) => seq);
            const found = pages(rig, { ...filter, sort, limit, cursor: null });
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
    const query: AlertQuery = { ...NO_FILTER, sort: NEWEST_FIRST, limit: 20, cursor: null };
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
    const query: AlertQuery = { ...NO_FILTER, sort: NEWEST_FIRST, limit: 1_000, cursor: null };
    expect(terminal.alerts(query).total).toBe(0);
    const facts = fc.sample(anAlert, { numRuns: 300, seed: 3 });
    store(rig, facts);
    const grown = terminal.alerts(query);
    rig.kill();
    expect(openRig({ root: rig.root }).pipeline.terminal.alerts(query)).toEqual(grown);
    expect(grown.total).toBe(300);
  });

  it('becomes searchable a part at a time, with room for other work in between, and gives up when it is closed', async () => {
    const rig = openRig();
    store(
      rig,
      Array.from({ length: 25_000 }, (_, at) => ({ ...sampleAlert(1), candleTime: at * MINUTE })),
    );
    rig.kill();
    const again = openRig({ root: rig.root });
    const { terminal } = again.pipeline;
    let turns = 0;
    let searchable = false;
    const both = Promise.all([terminal.searchable(), terminal.searchable()]).then(() => (searchable = true));
    while (!searchable) {
      await nextTurn();
      turns++;
    }
    await both;
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(terminal.alerts({ ...NO_FILTER, sort: NEWEST_FIRST, limit: 1, cursor: null }).total).toBe(25_000);
    again.kill();

    const closed = openRig({ root: rig.root });
    const waiting = closed.pipeline.terminal.searchable();
    closed.stop();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('follows an acknowledgement that comes while it is being read', () => {
    const rig = openRig();
    store(rig, fc.sample(anAlert, { numRuns: 50, seed: 4 }));
    const open = rig.storage.alerts.bySeq(25)!;
    rig.kill();
    const again = openRig({ root: rig.root });
    again.pipeline.terminal.acknowledge(open.id, 'window', null);
    const { alerts } = again.pipeline.terminal.alerts({
      ...NO_FILTER,
      sort: NEWEST_FIRST,
      limit: 1_000,
      cursor: null,
    });
    for (const { status, id } of alerts) {
      const total = again.pipeline.terminal.alerts({
        ...NO_FILTER,
        status,
        sort: NEWEST_FIRST,
        limit: 1,
        cursor: null,
      }).total;
      expect(total).toBe(alerts.filter((each) => each.status === status).length);
      if (id === open.id && open.status === 'open') expect(status).toBe('acknowledged');
    }
  });

  it('sorts, filters and finds by what came later: an outcome, a note', () => {
    const rig = openRig();
    const facts = fc.sample(anAlert, { numRuns: 40, seed: 5 });
    store(
      rig,
      facts.map((each) => ({ ...each, outcome: null, note: null, status: 'open' as const })),
    );
    const { terminal } = rig.pipeline;
    const query: AlertQuery = {
      ...NO_FILTER,
      sort: { by: 'outcome', descending: true },
      limit: 5,
      cursor: null,
    };
    expect(terminal.alerts({ ...query, outcome: 'none' }).total).toBe(40);
    const ended = rig.storage.alerts.bySeq(7)!;
    const outcome = {
      ...facts.find((each) => each.outcome !== null)!.outcome!,
      result: 'stop' as const,
      r: -1.07,
    };
    rig.storage.transaction(() => rig.storage.alerts.setOutcome(ended.seq, outcome));
    terminal.acknowledge(ended.id, 'window', 'saí no ajuste');

    const found = (change: Partial<AlertQuery>) =>
      terminal.alerts({ ...query, ...change }).alerts.map(({ seq }) => seq);
    expect(found({})[0]).toBe(ended.seq);
    expect(found({ outcome: 'stop' })).toEqual([ended.seq]);
    expect(found({ text: 'SAI aju' })).toEqual([ended.seq]);
    expect(found({ text: 'saida' })).toEqual([]);
    rig.kill();
    const again = openRig({ root: rig.root }).pipeline.terminal;
    expect(again.alerts({ ...query, outcome: 'stop', text: 'ajuste' }).alerts).toEqual([
      { ...again.alert(ended.id), note: 'saí no ajuste', outcome },
    ]);
  });

  it('is the same in a database that an older Vigia wrote', () => {
    const rig = openRig();
    store(rig, fc.sample(anAlert, { numRuns: 60, seed: 6 }));
    const queries = fc
      .sample(fc.tuple(aFilter, aSort), { numRuns: 80, seed: 6 })
      .map(([filter, sort]) => ({ ...filter, sort, limit: 100, cursor: null }));
    const written = queries.map((query) => rig.pipeline.terminal.alerts(query));
    rig.stop();
    const db = new Database(path.join(rig.root, 'vigia.db'));
    // Layout 5 had no column to sort by, no words and two facets fewer.
    db.exec(`DROP INDEX audit_of_revisions; DROP TABLE marks; DROP TRIGGER alert_note_added; DROP TRIGGER alert_note_changed; DROP TABLE alert_notes;
      DROP INDEX alerts_in_order; ALTER TABLE alerts DROP COLUMN measures;
      UPDATE alerts SET facets = facets & ~192;
      CREATE INDEX alerts_in_order ON alerts (candle_time, seq, facets);
      PRAGMA user_version = 5`);
    db.close();

    const again = openRig({ root: rig.root }).pipeline.terminal;

    expect(queries.map((query) => again.alerts(query))).toEqual(written);
    expect(written.filter(({ total }) => total > 0).length).toBeGreaterThan(20);
  });

  it('answers a cursor that is not its own with an empty page', () => {
    const rig = openRig();
    store(rig, fc.sample(anAlert, { numRuns: 10, seed: 4 }));
    const page = rig.pipeline.terminal.alerts({
      ...NO_FILTER,
      sort: NEWEST_FIRST,
      limit: 5,
      cursor: "'; DROP TABLE alerts",
    });
    expect(page).toEqual({ total: 10, alerts: [], nextCursor: null });
  });

  it('forgets what a refused transaction had added', () => {
    const rig = openRig();
    const query: AlertQuery = { ...NO_FILTER, sort: NEWEST_FIRST, limit: 5, cursor: null };
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
    places.forEach((place) => index.set(place, 1, 0));
    const { page, total } = index.find({
      mask: 0,
      want: 0,
      from: null,
      to: null,
      words: null,
      order: 'newest',
      after: null,
      limit: 5_000,
    });
    expect(total).toBe(5_000);
    expect(page.map(({ candleTime }) => candleTime / MINUTE)).toEqual(
      Array.from({ length: 5_000 }, (_, at) => 4_999 - at),
    );
  });
});
