import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../main/cli/commands';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { openArchive } from '../../../main/storage/archive';
import type { AuditVerdict } from '../../../main/storage/audit/auditVerdict';
import { verifyAuditSlowly } from '../../../main/storage/audit/auditVerify';
import { fillAudit } from '../../support/auditFiller';
import { killedProgram } from '../../support/killedProgram';
import { ManualTime } from '../../support/manualTime';
import { createRandom } from '../../support/series/random';
import { temporaryFolder } from '../../support/temporaryFolder';
import { terminalIo } from '../../support/terminalIo';
import { terminalProgram } from '../../support/terminalProgram';
import { openRig, type Rig } from '../../support/terminalRig';

const OLD = Date.UTC(2015, 0, 2);
const LONG_AGO = Date.UTC(2020, 0, 1);
const HOUR = 3_600_000;

/** A terminal of 2026 whose audit begins in 2015 with some more than `count` records. */
function yearsLater(count: number, root?: string): Rig {
  const time = new ManualTime(OLD);
  const before = openRig({ opening: null, time, ...(root !== undefined && { root }) });
  fillAudit(before.storage, count, OLD, HOUR);
  before.stop();
  return openRig({ opening: null, root: before.root });
}

/** Seals what is older than `before`, with time in hand; the number of records that moved. */
async function seal(rig: Rig, before = LONG_AGO): Promise<number> {
  const sealed = await inTime(rig, rig.storage.sealing(rig.time).seal(before, rig.time.now()));
  if (!sealed.ok) throw new Error(sealed.problem.text.en);
  return sealed.value.records;
}

async function inTime<T>(rig: Rig, work: Promise<T>): Promise<T> {
  let done = false;
  const ended = work.finally(() => (done = true));
  while (!done) {
    rig.time.advance(20);
    await nextTurn();
  }
  return ended;
}

function verify(root: string): AuditVerdict {
  const archive = openArchive(path.join(root, 'vigia.db'));
  if (!archive.ok) throw new Error(archive.problem.text.en);
  const verdict = archive.value.verifyAudit();
  archive.value.close();
  return verdict;
}

const inTable = (rig: Rig): number => rig.storage.chain.after(0, 1_000_000).length;
const archives = (root: string): string[] =>
  readdirSync(path.join(root, 'audit')).filter((name) => name.endsWith('.gz'));

async function run(
  root: string,
  ...args: string[]
): Promise<{ code: number; output: string; failed: string }> {
  const io = terminalIo(root);
  const code = await runCommandLine([...args, '--data-dir', root], COMMANDS, io, 'en');
  return { code, output: io.output(), failed: io.failures.map(({ en }) => en).join('\n') };
}

describe('old audit records', () => {
  it('move into compressed files, and the chain goes through them into the table', async () => {
    const rig = yearsLater(12_000);
    const before = verify(rig.root);
    const records = before.ok ? before.records : 0;

    const moved = await seal(rig);

    expect(moved).toBeGreaterThanOrEqual(12_000);
    expect(archives(rig.root)).toHaveLength(3);
    expect(inTable(rig)).toBe(records - moved + 3);
    expect(verify(rig.root)).toMatchObject({ ok: true, archives: 3, records: records + 3 });
    expect(await inTime(rig, verifyAuditSlowly(rig.storage.chain, rig.time))).toEqual(verify(rig.root));
    expect(rig.storage.audit.newest(3).map(({ event }) => event)).toEqual(['seal', 'seal', 'seal']);
    expect(await seal(rig)).toBe(0);
  });

  it('stay where they are while they are young, and the newest stays whatever its age', async () => {
    const rig = yearsLater(50);
    expect(await seal(rig, OLD)).toBe(0);
    expect(await seal(rig, OLD + 30 * HOUR)).toBeLessThan(40);
    const left = inTable(rig);
    await seal(rig, Number.MAX_SAFE_INTEGER);
    expect(left).toBeGreaterThan(10);
    expect(inTable(rig)).toBeGreaterThan(0);
    rig.stop();
    const again = openRig({ root: rig.root, opening: null });
    expect(verify(again.root)).toMatchObject({ ok: true });
  });

  it('are protected in the table all the same', async () => {
    const rig = yearsLater(100);
    await seal(rig);
    const db = new Database(rig.folder.database);
    expect(() => db.exec('DELETE FROM audit')).toThrow('append-only');
    expect(() => db.exec("UPDATE audit SET actor = 'x'")).toThrow('append-only');
    db.close();
  });

  it('are sealed in slices: candles are taken in between, and no timer runs for long', async () => {
    const rig = yearsLater(3_000);
    const sealing = rig.storage.sealing(rig.time).seal(LONG_AGO, rig.time.now());
    let rests = 0;
    let written = 0;
    let done = false;
    void sealing.finally(() => (done = true));
    while (!done) {
      if (rig.time.waiting > 0) rests++;
      rig.time.advance(20);
      const now = rig.time.now();
      const entry = { ts: now, actor: 'test', alertId: null, body: {} };
      if (rig.storage.transaction(() => rig.storage.audit.append({ ...entry, event: 'start' })).ok) written++;
      await nextTurn();
    }
    expect(rests).toBeGreaterThan(60);
    expect(written).toBeGreaterThan(60);
    expect(verify(rig.root)).toMatchObject({ ok: true });
  });

  it('are exported with the others when asked for', async () => {
    const rig = yearsLater(6_000);
    const whole = await run(rig.root, 'audit', 'export', '--format', 'jsonl');
    await seal(rig);
    const rest = await run(rig.root, 'audit', 'export', '--format', 'jsonl');
    const all = await run(rig.root, 'audit', 'export', '--format', 'jsonl', '--archives');
    expect(rest.output.length).toBeLessThan(3_000);
    expect(all.output.startsWith(whole.output)).toBe(true);
    expect(all.output.split('\n')).toHaveLength(whole.output.split('\n').length + 2);
  });
});

describe('a sealed file', () => {
  /** Two archives, of which the second is `work`ed on. */
  async function broken(work: (gz: string, manifest: string) => void): Promise<Rig> {
    const rig = yearsLater(6_000);
    await seal(rig);
    const gz = path.join(rig.folder.audit, archives(rig.root)[1]!);
    work(gz, gz.replace('.jsonl.gz', '.json'));
    return rig;
  }

  it('is named when any byte of it or of its manifest was changed', async () => {
    const rig = await broken(() => undefined);
    const gz = path.join(rig.folder.audit, archives(rig.root)[1]!);
    for (const file of [gz, gz.replace('.jsonl.gz', '.json')]) {
      const good = readFileSync(file);
      for (const at of [0, 4, 9, good.length >> 1, good.length - 1]) {
        const bad = Buffer.from(good);
        bad[at]! ^= 1;
        writeFileSync(file, bad);
        const { code, failed } = await run(rig.root, 'audit', 'verify');
        expect([code, failed]).toEqual([1, expect.stringContaining(`audit/${path.basename(gz)}`)]);
      }
      writeFileSync(file, good);
    }
    expect((await run(rig.root, 'audit', 'verify')).code).toBe(0);
  });

  it('that was made anew with other content does not fit the record of its sealing', async () => {
    const rig = await broken((_gz, manifest) => {
      writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('0.0.0-test', '0.0.1-test'));
    });
    expect(verify(rig.root)).toMatchObject({ ok: false, fault: 'archive-changed', seq: 5_001 });
  });

  it('that is gone is told as its first record missing', async () => {
    const rig = await broken((gz) => rmSync(gz));
    expect(verify(rig.root)).toMatchObject({ ok: false, fault: 'missing-record', seq: 5_001 });
    expect((await run(rig.root, 'audit', 'verify')).failed).toContain('nor in a file of audit/');
  });

  it('half-written, or bad while the table still has its records, is made again', async () => {
    const rig = yearsLater(300);
    const copy = yearsLater(300);
    await seal(copy);
    for (const name of readdirSync(copy.folder.audit))
      cpSync(path.join(copy.folder.audit, name), path.join(rig.folder.audit, name));
    const [gz] = archives(rig.root);
    writeFileSync(path.join(rig.folder.audit, gz!), 'rubbish');
    writeFileSync(path.join(rig.folder.audit, 'audit-0000000001-0000000099.jsonl.gz.partial'), 'half');
    writeFileSync(path.join(rig.folder.audit, 'audit-0000000001-0000000099.json'), 'alone');

    expect(await seal(rig)).toBeGreaterThan(300);

    expect(readdirSync(rig.folder.audit)).toHaveLength(2);
    expect(verify(rig.root)).toMatchObject({ ok: true, archives: 1 });
  });
});

describe('a sealing that is killed', () => {
  it('at any point leaves each record in the table or in a verified file, and is ended later', async () => {
    const program = await terminalProgram('tests/support/sealProgram.ts');
    const root = temporaryFolder();
    const old = yearsLater(14_000, root);
    old.stop();
    const before = verify(root);
    const records = before.ok ? before.records : 0;
    const random = createRandom(20_261_123);
    const ends: (string | number)[] = [];
    for (let kill = 0; kill < 8; kill++) {
      ends.push(await killedProgram(program, [root], random.int(0, 120)));
      const verdict = verify(root);
      expect(verdict).toMatchObject({ ok: true });
      expect(verdict.records).toBeGreaterThanOrEqual(records);
    }
    expect(ends.filter((end) => end === 'SIGKILL').length).toBeGreaterThan(4);
    expect(await killedProgram(program, [root], null)).toBe(0);
    const rig = openRig({ root, opening: null });
    expect(verify(root)).toMatchObject({ ok: true });
    expect(inTable(rig)).toBeLessThan(20);
    expect(readdirSync(rig.folder.audit).filter((name) => name.endsWith('.partial'))).toEqual([]);
  }, 120_000);
});
