import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dataFolderAt, ensureDataFolder } from '../../../main/dataFolder';
import type { Problem } from '../../../main/problem';
import { openArchive } from '../../../main/storage/archive';
import { openStorage } from '../../../main/storage/openStorage';
import { MIGRATIONS } from '../../../main/storage/migrations/migrations';
import type { Migration } from '../../../main/storage/migrate';
import { terminalCandles } from '../../support/terminalCandles';
import { terminalFolder } from '../../support/terminalFolder';
import { openRig } from '../../support/terminalRig';

const STAMP = { configHash: 'c', settingsHash: 'c', appVersion: '0', engineVersion: '1' };

function open(root: string, migrations?: readonly Migration[]): ReturnType<typeof openStorage> {
  const folder = dataFolderAt(root);
  const opened = openStorage({ folder, stamp: STAMP, now: 0, ...(migrations && { migrations }) });
  if (opened.ok) onTestFinished(() => opened.value.storage.close());
  return opened;
}

function problemOf(opened: ReturnType<typeof openStorage>): Problem {
  if (opened.ok) throw new Error('it opened');
  return opened.problem;
}

describe('the database', () => {
  it('is written with a full sync, a write-ahead log and foreign keys', () => {
    const root = terminalFolder();
    expect(open(root).ok).toBe(true);
    const db = new Database(path.join(root, 'vigia.db'), { readonly: true });
    onTestFinished(() => void db.close());
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    const strict = db.prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0").all();
    expect(strict.filter((row) => !JSON.stringify(row).includes('sqlite_'))).toEqual([]);
  });

  it('of a newer Vigia is refused and left as it is', () => {
    const root = terminalFolder();
    const file = path.join(root, 'vigia.db');
    const db = new Database(file);
    db.exec('CREATE TABLE later (a) STRICT'.replace('(a)', '(a INTEGER)'));
    db.pragma('user_version = 99');
    db.close();
    const before = readFileSync(file);

    const problem = problemOf(open(root));

    expect(problem.code).toBe('newer');
    expect(problem.text.pt).toContain('Atualize o Vigia');
    expect(readFileSync(file)).toEqual(before);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it.each([
    ['a text', Buffer.from('this is no database, it is a shopping list')],
    ['a few bytes', Buffer.from('SQL')],
    ['a header and rubbish', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8_000, 7)])],
  ])('that is %s is refused and left as it is', (_, content) => {
    const root = terminalFolder();
    const file = path.join(root, 'vigia.db');
    writeFileSync(file, content);

    const problem = problemOf(open(root));

    expect(problem.code).toBe('corrupt');
    expect(problem.text.en).toContain('left as it is');
    expect(readFileSync(file)).toEqual(content);
  });

  it('of another program is refused and left as it is', () => {
    const root = terminalFolder();
    const file = path.join(root, 'vigia.db');
    const db = new Database(file);
    db.exec('CREATE TABLE recipes (name TEXT)');
    db.close();
    const before = readFileSync(file);
    expect(problemOf(open(root)).code).toBe('corrupt');
    expect(readFileSync(file)).toEqual(before);
  });

  it('damaged in the middle is named damaged by the check on demand', () => {
    const rig = openRig();
    rig.feed(terminalCandles(400));
    rig.stop();
    const file = path.join(rig.root, 'vigia.db');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 8 * 4096, 14 * 4096);
    writeFileSync(file, bytes);

    const archive = openArchive(file);
    if (!archive.ok) throw new Error(archive.problem.text.en);
    const found = archive.value.reading(() => archive.value.quickCheck());
    archive.value.close();
    expect(found.ok ? found.value : found.problem.code).not.toBeNull();
  });

  it('that another process owns says which one', async () => {
    const root = terminalFolder();
    const script = `
      const Database = require('better-sqlite3');
      const db = new Database(process.argv[1], { timeout: 0 });
      db.pragma('locking_mode = EXCLUSIVE');
      db.exec('BEGIN EXCLUSIVE');
      db.pragma('user_version = ' + process.pid);
      db.exec('COMMIT');
      console.log('held');
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['-e', script, path.join(root, 'vigia.lock')], {
      cwd: path.resolve(__dirname, '../../..'),
    });
    onTestFinished(() => void owner.kill('SIGKILL'));
    await new Promise((resolve) => owner.stdout.once('data', resolve));

    const problem = problemOf(open(root));
    expect(problem.code).toBe('in-use');
    expect(problem.text.en).toContain(`PID ${owner.pid}`);

    const gone = new Promise((resolve) => owner.once('exit', resolve));
    owner.kill('SIGKILL');
    await gone;
    expect(open(root).ok).toBe(true);
  });

  it('in a folder that may only be read is a sentence', (context) => {
    const parent = terminalFolder();
    const root = path.join(parent, 'data');
    mkdirSync(root);
    if (process.getuid?.() === 0) {
      if (!mounted('-t', 'tmpfs', '-o', 'ro', 'tmpfs', root))
        context.skip('a read-only mount is not allowed here');
    } else chmodSync(root, 0o500);

    const ensured = ensureDataFolder(dataFolderAt(root));
    expect(ensured.ok).toBe(false);
    expect(['EROFS', 'no-permission']).toContain(ensured.ok ? '' : ensured.problem.code);
    expect(['cannot-open', 'read-only']).toContain(problemOf(open(root)).code);
  });

  it('on a full disk refuses candles, keeps what it has, and goes on when there is room', (context) => {
    const root = path.join(terminalFolder(), 'small');
    mkdirSync(root);
    if (process.getuid?.() !== 0) context.skip('a small disk can only be mounted by root');
    if (!mounted('-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', root))
      context.skip('mounting is not allowed here');
    const rig = openRig({ root });
    const candles = terminalCandles(400);
    rig.feed(candles.slice(0, 50));
    const ballast = path.join(root, 'ballast');
    fill(ballast);

    const refused = rig.apply(candles[50]!, { previousTime: candles[49]!.time });
    const verdicts = [refused, rig.apply(candles[50]!, { previousTime: candles[49]!.time })];
    const refusedAt = verdicts.findIndex(({ kind }) => kind === 'rejected');
    expect(refusedAt).toBeGreaterThanOrEqual(0);
    expect(rig.pipeline.terminal.snapshot().notices.at(-1)?.code).toBe('storage-disk-full');
    expect(rig.storage.candles.before(1, Infinity, 1_000)).toEqual(candles.slice(0, 50));

    writeFileSync(ballast, '');
    expect(rig.feed(candles.slice(50, 60)).map(({ kind }) => kind)).toEqual(Array(10).fill('appended'));
  });
});

describe('a migration', () => {
  const next = MIGRATIONS.length + 1;
  const second: Migration = {
    version: next,
    up: (db) => db.exec('ALTER TABLE meta ADD COLUMN colour TEXT'),
  };

  it('copies the database first and then brings it to the newest layout', () => {
    const rig = openRig();
    rig.feed(terminalCandles(200));
    const alerts = rig.alerts();
    rig.stop();

    const opened = open(rig.root, [...MIGRATIONS, second]);

    if (!opened.ok) throw new Error(opened.problem.text.en);
    const { migration, storage } = opened.value;
    expect(migration).toMatchObject({ from: next - 1, to: next });
    expect(storage.alerts.lastSeq()).toBe(alerts.at(-1)!.seq);
    const copy = new Database(migration.backup!, { readonly: true });
    onTestFinished(() => void copy.close());
    expect(copy.pragma('user_version', { simple: true })).toBe(next - 1);
    expect(copy.prepare('SELECT count(*) FROM alerts').pluck().get()).toBe(alerts.length);
  });

  it('that fails leaves the database as it was', () => {
    const rig = openRig();
    rig.feed(terminalCandles(200));
    const alerts = rig.alerts();
    rig.stop();
    const failing: Migration = {
      version: next,
      up(db) {
        second.up(db);
        db.exec('CREATE TABLE alerts (again INTEGER) STRICT');
      },
    };

    expect(open(rig.root, [...MIGRATIONS, failing]).ok).toBe(false);

    const again = openRig({ root: rig.root });
    expect(again.alerts().map(({ id }) => id)).toEqual(alerts.map(({ id }) => id));
    expect(readdirSync(path.join(rig.root, 'backups'))).toHaveLength(1);
  });

  it('is numbered without a hole, and nothing is copied when the layout is current', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
    const rig = openRig();
    rig.stop();
    expect(open(rig.root)).toMatchObject({ ok: true, value: { migration: { backup: null } } });
    expect(readdirSync(path.join(rig.root, 'backups'))).toEqual([]);
  });
});

/** Mounts until the test ends; false where the system does not allow it. */
function mounted(...args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
  } catch {
    return false;
  }
  const target = args.at(-1)!;
  onTestFinished(() => void execFileSync('umount', ['-l', target]));
  return true;
}

/** Takes all the room that is left. */
function fill(file: string): void {
  for (const bytes of [100_000, 10_000, 4_096, 512]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes, 1), { flag: 'a' });
    } catch {
      // Full for pieces of this size.
    }
  }
}
