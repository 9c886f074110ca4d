import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBackupKeeper, type BackupKeeper } from '../../../main/compose/keeper/backupKeeper';
import { freeBytes } from '../../../main/freeBytes';
import { backupName, listBackups, type BackupFile } from '../../../main/storage/backup/backupFile';
import { checkCopy } from '../../../main/storage/backup/checkCopy';
import { chooseKept } from '../../../main/storage/backup/chooseKept';
import { fillAudit } from '../../support/auditFiller';
import { killedProgram } from '../../support/killedProgram';
import { createRandom } from '../../support/series/random';
import { temporaryFolder } from '../../support/temporaryFolder';
import { terminalCandles } from '../../support/terminalCandles';
import { terminalFolder } from '../../support/terminalFolder';
import { terminalProgram } from '../../support/terminalProgram';
import { openRig, type Rig } from '../../support/terminalRig';

const DAY = 86_400_000;
const KEEP = { enabled: true, daily: 7, weekly: 4, monthly: 12 };

function keeperOf(rig: Rig, keep = KEEP): BackupKeeper {
  const { storage, folder, time } = rig;
  const log = (): void => undefined;
  return createBackupKeeper({ storage, folder: folder.backups, keep, clock: time, scheduler: time, log });
}

async function inTime(rig: Rig, work: Promise<void>, meanwhile = (): void => undefined): Promise<void> {
  let done = false;
  const ended = work.finally(() => (done = true));
  while (!done) {
    rig.time.advance(5);
    meanwhile();
    await nextTurn();
  }
  return ended;
}

const names = (rig: Rig): string[] => readdirSync(rig.folder.backups);

describe('a backup', () => {
  it('is made while candles come in, is one whole file, and is read back before it counts', async () => {
    const rig = openRig();
    const candles = terminalCandles(900);
    rig.feed(candles.slice(0, 500));
    const keeper = keeperOf(rig);
    let fed = 500;
    await inTime(rig, keeper.work(), () => {
      if (fed < candles.length) rig.apply(candles[fed]!, { previousTime: candles[fed - 1]!.time });
      fed++;
    });

    const [backup] = listBackups(rig.folder.backups);
    expect(names(rig)).toEqual([backup!.name]);
    expect(keeper.state()).toMatchObject({ at: backup!.at, problem: null, running: false });
    const checked = await checkCopy(backup!.path, true, () => Promise.resolve());
    if (!checked.ok) throw new Error(checked.problem.text.en);
    expect(checked.value.candles).toBeGreaterThanOrEqual(500);
    expect(names(rig)).toEqual([backup!.name]);
    const written = rig.storage.audit.newest(900).find(({ event }) => event === 'backup');
    expect(JSON.parse(written!.body)).toMatchObject({ file: backup!.name, lastSeq: checked.value.head!.seq });
  });

  it('is made when the newest is a day old, and not before', async () => {
    const rig = openRig();
    const keeper = keeperOf(rig);
    for (const after of [0, DAY / 2, DAY / 2, DAY]) {
      rig.time.advance(after);
      await inTime(rig, keeper.work());
    }
    expect(names(rig)).toHaveLength(3);
    const off = keeperOf(rig, { ...KEEP, enabled: false });
    rig.time.advance(9 * DAY);
    await inTime(rig, off.work());
    expect(names(rig)).toHaveLength(3);
  });

  it('copies in small steps, so that nothing waits long for its turn', async () => {
    const rig = openRig();
    fillAudit(rig.storage, 20_000, rig.time.now(), 1);
    let turns = 0;
    await inTime(rig, keeperOf(rig).work(), () => turns++);
    expect(turns).toBeGreaterThan(50);
  });

  it('that fails leaves the older ones, says why, and is tried again in an hour', async (context) => {
    const root = path.join(terminalFolder(), 'small');
    mkdirSync(root);
    if (process.getuid?.() !== 0) context.skip('a small disk can only be mounted by root');
    if (!mounted(root, '8m')) context.skip('mounting is not allowed here');
    const rig = openRig({ root });
    const keeper = keeperOf(rig);
    await inTime(rig, keeper.work());
    fillAudit(rig.storage, 1_000, rig.time.now(), 1);
    rig.time.advance(DAY);
    writeFileSync(path.join(root, 'ballast'), Buffer.alloc(freeBytes(root)! - 300_000));

    await inTime(rig, keeper.work());

    expect(names(rig)).toHaveLength(1);
    expect(keeper.state().problem).toMatchObject({ code: 'no-room' });
    expect(keeper.state().problem!.text.pt).toContain('Libere espaço');
    const failed = keeper.state().problem;
    rig.time.advance(DAY / 48);
    await inTime(rig, keeper.work());
    expect(keeper.state().problem).toBe(failed);
    expect(rig.feed(terminalCandles(10)).every(({ kind }) => kind === 'appended')).toBe(true);
  });

  it('of a database whose audit is broken is made all the same, and removes no older one', async () => {
    const rig = openRig();
    fillAudit(rig.storage, 50, rig.time.now(), 1);
    const keeper = keeperOf(rig, { ...KEEP, daily: 1, weekly: 0, monthly: 0 });
    await inTime(rig, keeper.work());
    const db = new Database(rig.folder.database);
    db.exec("DROP TRIGGER audit_is_never_changed; UPDATE audit SET actor = 'nobody' WHERE seq = 20");
    db.close();
    rig.time.advance(DAY);
    await inTime(rig, keeper.work());
    expect(keeper.state().problem).toBeNull();
    const [newest, older] = listBackups(rig.folder.backups);
    const brokenIn = async (file: BackupFile): Promise<number | null | 'bad'> => {
      const checked = await checkCopy(file.path, true, () => Promise.resolve());
      return checked.ok ? checked.value.brokenAt : 'bad';
    };
    expect([await brokenIn(newest!), await brokenIn(older!)]).toEqual([20, null]);
  });

  it('that is killed at any point leaves the older ones and no half one that counts', async () => {
    const program = await terminalProgram('tests/support/backupProgram.ts');
    const root = temporaryFolder();
    const rig = openRig({ root, opening: null });
    fillAudit(rig.storage, 4_000, rig.time.now(), 1);
    rig.stop();
    const random = createRandom(4);
    const ends: (string | number)[] = [];
    for (let kill = 0; kill < 6; kill++) ends.push(await killedProgram(program, [root], random.int(0, 150)));
    expect(ends.filter((end) => end === 'SIGKILL').length).toBeGreaterThan(2);
    for (const { path: file } of listBackups(rig.folder.backups))
      expect(await checkCopy(file, true, () => Promise.resolve())).toMatchObject({ ok: true });
    expect(await killedProgram(program, [root], null)).toBe(0);
    expect(names(rig).filter((name) => !name.endsWith('.db'))).toEqual([]);
    expect(listBackups(rig.folder.backups).length).toBeGreaterThan(0);
  }, 60_000);
});

describe('a copy', () => {
  it.each([
    ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['with a page overwritten', (bytes: Buffer) => Buffer.from(bytes).fill(7, 8 * 4096, 9 * 4096)],
    ['that is a text', () => Buffer.from('not a database at all')],
  ])('%s is found bad', async (_, work) => {
    const rig = openRig();
    rig.feed(terminalCandles(300));
    await inTime(rig, keeperOf(rig).work());
    const file = listBackups(rig.folder.backups)[0]!.path;
    writeFileSync(file, work(readFileSync(file)));
    for (const deep of [true, false])
      expect((await checkCopy(file, deep, () => Promise.resolve())).ok).toBe(false);
  });

  it('of another program is no copy of Vigia', async () => {
    const file = path.join(temporaryFolder(), 'other.db');
    const db = new Database(file);
    db.exec('CREATE TABLE recipes (name TEXT)');
    db.close();
    expect((await checkCopy(file, true, () => Promise.resolve())).ok).toBe(false);
    copyFileSync(file, `${file}.copy`);
    expect(existsSync(`${file}.copy`)).toBe(true);
  });
});

describe('the rule for backups', () => {
  const fileAt = (iso: string, kind: BackupFile['kind'] = 'regular'): BackupFile => {
    const at = Date.parse(`${iso}Z`);
    return { path: iso, name: backupName(at, kind === 'layout' ? 1 : null), at, kind, bytes: 1 };
  };
  const kept = (files: readonly BackupFile[], rule: Partial<typeof KEEP>): string[] =>
    chooseKept(files, { daily: 1, weekly: 0, monthly: 0, ...rule }).map(({ path: iso }) => iso);

  it('keeps the newest of each day, week from Monday, and month', () => {
    const files = [
      '2026-03-16T08:00',
      '2026-03-16T20:00',
      '2026-03-15T12:00',
      '2026-03-09T12:00',
      '2026-02-28T12:00',
      '2026-02-01T12:00',
      '2025-12-31T23:59',
    ].map((iso) => fileAt(iso));
    expect(kept(files, { daily: 2 })).toEqual(['2026-03-16T20:00', '2026-03-15T12:00']);
    expect(kept(files, { weekly: 2 })).toEqual(['2026-03-16T20:00', '2026-03-15T12:00']);
    expect(kept(files, { weekly: 3 })).toContain('2026-02-28T12:00');
    expect(kept(files, { monthly: 9 })).toEqual(['2026-03-16T20:00', '2026-02-28T12:00', '2025-12-31T23:59']);
  });

  it('leaves 7 days, 4 weeks and 12 months of two years of daily backups', () => {
    const files = Array.from({ length: 730 }, (_, day) =>
      fileAt(new Date(Date.UTC(2024, 0, 1, 18) + day * DAY).toISOString().slice(0, -1)),
    );
    const left = chooseKept(files, KEEP);
    expect(left[0]).toBe(files.at(-1));
    expect(left.length).toBeGreaterThanOrEqual(19);
    expect(left.length).toBeLessThanOrEqual(23);
    expect(files.at(-1)!.at - left.at(-1)!.at).toBeGreaterThan(330 * DAY);
    expect(chooseKept(left, KEEP)).toEqual(left);
  });

  it('keeps the newest whatever it says, and three copies made before an update', () => {
    const layouts = ['2020-01-01T00:00', '2021-01-01T00:00', '2022-01-01T00:00', '2023-01-01T00:00'];
    const files = [fileAt('2019-01-01T00:00'), ...layouts.map((iso) => fileAt(iso, 'layout'))];
    expect(kept(files, { daily: 1 })).toEqual([...layouts.slice(1).reverse(), '2019-01-01T00:00']);
  });
});

/** A small disk until the test ends; false where the system does not allow it. */
function mounted(target: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', target], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', target]));
  return true;
}
