import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../main/storage/canonicalJson';
import { openArchive } from '../../../main/storage/archive';
import type { AuditVerdict } from '../../../main/storage/audit/auditVerdict';
import { terminalCandles } from '../../support/terminalCandles';
import { openRig, type Rig } from '../../support/terminalRig';

function verify(rig: Rig): AuditVerdict {
  const archive = openArchive(rig.folder.database);
  if (!archive.ok) throw new Error(archive.problem.text.en);
  const verdict = archive.value.verifyAudit();
  archive.value.close();
  return verdict;
}

/** A rig whose audit has some records, ended. */
function ended(): Rig {
  const rig = openRig();
  rig.feed(terminalCandles(200));
  rig.stop();
  return rig;
}

/** Someone who takes the triggers away first. */
function tamper(rig: Rig, sql: string): void {
  const db = new Database(rig.folder.database);
  db.exec('DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted');
  db.exec(sql);
  db.close();
}

const SWAP = `UPDATE audit SET seq = -7 WHERE seq = 7; UPDATE audit SET seq = 7 WHERE seq = 8;
  UPDATE audit SET seq = 8 WHERE seq = -7`;

describe('the audit', () => {
  it('holds together over starts, stops and crashes', () => {
    const rig = openRig();
    const candles = terminalCandles(300);
    rig.feed(candles.slice(0, 100));
    rig.kill();
    const second = openRig({ root: rig.root });
    second.feed(candles.slice(100, 200));
    second.stop();
    const third = openRig({ root: rig.root, configHash: 'other' });
    third.feed(candles.slice(200));
    third.stop();

    const verdict = verify(third);

    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.records).toBeGreaterThan(30);
  });

  it('refuses a change and a removal', () => {
    const rig = ended();
    const db = new Database(rig.folder.database);
    expect(() => db.exec("UPDATE audit SET actor = 'nobody' WHERE seq = 2")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM audit WHERE seq = 2')).toThrow('append-only');
    db.close();
  });

  it.each([
    ['a changed body', "UPDATE audit SET body = '{}' WHERE seq = 7", 7, 'changed-record'],
    ['a changed time', 'UPDATE audit SET ts = ts + 1 WHERE seq = 7', 7, 'changed-record'],
    ['a moved boundary', "UPDATE audit SET actor = actor || 'a' WHERE seq = 7", 7, 'changed-record'],
    ['a removed record', 'DELETE FROM audit WHERE seq = 7', 7, 'missing-record'],
    ['a removed beginning', 'DELETE FROM audit WHERE seq < 7', 1, 'missing-record'],
    ['a changed hash', 'UPDATE audit SET hash = zeroblob(32) WHERE seq = 7', 7, 'changed-record'],
    ['a changed link', 'UPDATE audit SET previous_hash = zeroblob(32) WHERE seq = 7', 7, 'broken-link'],
    ['another actor', "UPDATE audit SET actor = 'Engine' WHERE seq = 7", 7, 'changed-record'],
    ['another event', "UPDATE audit SET event = 'start' WHERE seq = 7", 7, 'changed-record'],
    ['an alert put in', "UPDATE audit SET alert_id = '' WHERE seq = 1", 1, 'changed-record'],
    ['another config', "UPDATE audit SET config_hash = 'd' WHERE seq = 7", 7, 'changed-record'],
    ['another version', "UPDATE audit SET app_version = '9' WHERE seq = 7", 7, 'changed-record'],
    ['two records that changed places', SWAP, 7, 'broken-link'],
    ['nothing but the triggers taken away', '', null, 'unguarded'],
  ])('names the first broken record after %s', (_, sql, seq, fault) => {
    const rig = ended();
    tamper(rig, sql);
    expect(verify(rig)).toMatchObject({ ok: false, fault, ...(seq !== null && { seq }) });
  });

  it('hashes each record as it says, so that anyone can check it', () => {
    const rig = ended();
    const [record] = openRig({ root: rig.root }).storage.audit.newest(1);
    const { seq, ts, actor, event, body, configHash, appVersion, previousHash, hash } = record!;
    const fields = [
      'vigia-audit-record-v1',
      `${seq}`,
      `${ts}`,
      actor,
      event,
      null,
      body,
      configHash,
      appVersion,
    ];
    const bytes = [...fields, previousHash].flatMap((field) => {
      const length = Buffer.alloc(4);
      if (field === null) return [Buffer.from('ffffffff', 'hex')];
      const content = Buffer.from(field);
      length.writeUInt32BE(content.length);
      return [length, content];
    });
    expect(createHash('sha256').update(Buffer.concat(bytes)).digest()).toEqual(hash);
  });

  it('says which settings changed, from what to what', () => {
    const first = openRig({ shown: { admission: { minConfidence: 0, cooldownCandles: 1 }, language: 'en' } });
    first.stop();
    const shown = { admission: { minConfidence: 0.5, cooldownCandles: 1 }, market: { list: [1] } };
    const second = openRig({ root: first.root, configHash: 'other', shown });
    const told = second.storage.audit.newest(100).filter(({ event }) => event === 'settings');
    second.stop();
    openRig({ root: first.root, configHash: 'other', shown }).stop();

    expect(told.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        before: 'c0ffee',
        after: 'other',
        changed: [
          { key: 'admission.minConfidence', from: 0, to: 0.5 },
          { key: 'language', from: 'en', to: null },
          { key: 'market.list', from: null, to: [1] },
        ],
        lastCandles: {},
      },
      {
        before: null,
        after: 'c0ffee',
        settings: { admission: { minConfidence: 0, cooldownCandles: 1 }, language: 'en' },
        lastCandles: {},
      },
    ]);
    const again = openRig({ root: first.root, configHash: 'other', shown });
    expect(again.storage.audit.newest(100).filter(({ event }) => event === 'settings')).toHaveLength(2);
  });

  it('tells of every alert: what was found, what was decided, and how it ended', () => {
    const rig = ended();
    const again = openRig({ root: rig.root });
    const alerts = again.alerts();
    const events = again.storage.audit.newest(10_000);
    for (const { id, reason, outcome } of alerts) {
      const told = events.filter(({ alertId }) => alertId === id).map(({ event }) => event);
      const decided = ['candidate', reason === null ? 'alert' : 'refusal'];
      expect(told.toReversed()).toEqual(outcome === null ? decided : [...decided, 'outcome']);
    }
  });
});

describe('canonical JSON', () => {
  it('is one text for one value', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ção' }], a: -0.5, u: undefined })).toBe(
      '{"a":-0.5,"b":[1,{"c":"ção","d":null}]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });

  it('has its keys in order of their letters, whatever they are', () => {
    expect(canonicalJson({ b: 1, 10: 2, 9: [{ 2: 'x', __: -0 }], a: '"\\n' })).toBe(
      '{"10":2,"9":[{"2":"x","__":0}],"a":"\\"\\\\n","b":1}',
    );
    expect(canonicalJson(JSON.parse('{"b":{"__proto__":1,"a":2},"a":1}'))).toBe(
      '{"a":1,"b":{"__proto__":1,"a":2}}',
    );
    expect(canonicalJson([null, true, 'a', [], {}])).toBe('[null,true,"a",[],{}]');
  });

  it('is what joining the sorted pieces gives, for any value', () => {
    const joined = (value: unknown): string => {
      if (Array.isArray(value)) return `[${value.map(joined).join(',')}]`;
      if (typeof value !== 'object' || value === null) return JSON.stringify(value);
      const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      return `{${pairs.map(([name, member]) => `${JSON.stringify(name)}:${joined(member)}`).join(',')}}`;
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => canonicalJson(value) === joined(value)),
      { numRuns: 2_000, seed: 5 },
    );
  });

  it('has no place for what JSON cannot carry', () => {
    expect(() => canonicalJson({ a: NaN })).toThrow('NaN');
    expect(() => canonicalJson({ 1: { a: [Infinity] } })).toThrow('Infinity');
    expect(() => canonicalJson([undefined])).toThrow('undefined');
    expect(() => canonicalJson(() => 1)).toThrow('function');
  });
});
