import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../main/cli/commands';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { openArchive } from '../../../main/storage/archive';
import type { AuditVerdict } from '../../../main/storage/audit/auditVerdict';
import { makeAnchor } from '../../../main/storage/audit/anchor';
import { anchorFileIn, appendAnchor, readAnchors } from '../../../main/storage/audit/anchorFile';
import { readOrCreateAuditKey } from '../../../main/auditKey';
import { killedProgram } from '../../support/killedProgram';
import { createRandom } from '../../support/series/random';
import { temporaryFolder } from '../../support/temporaryFolder';
import { terminalCandles } from '../../support/terminalCandles';
import { terminalIo } from '../../support/terminalIo';
import { terminalProgram } from '../../support/terminalProgram';
import { openRig, type Rig } from '../../support/terminalRig';

interface Ran {
  readonly code: number;
  readonly output: string;
  readonly failed: string;
}

async function run(root: string, ...args: string[]): Promise<Ran> {
  const io = terminalIo(root);
  const code = await runCommandLine([...args, '--data-dir', root], COMMANDS, io, 'en');
  return { code, output: io.output(), failed: io.failures.map(({ en }) => en).join('\n') };
}

function verify(root: string): AuditVerdict {
  const archive = openArchive(path.join(root, 'vigia.db'));
  if (!archive.ok) throw new Error(archive.problem.text.en);
  const verdict = archive.value.verifyAudit();
  archive.value.close();
  return verdict;
}

/** Signs the head, as the terminal does every day. */
function anchor(rig: Rig): void {
  const key = readOrCreateAuditKey(rig.folder.auditKey);
  if (!key.ok) throw new Error(key.problem.text.en);
  appendAnchor(anchorFileIn(rig.folder.audit), makeAnchor(rig.storage.audit.newest(1)[0]!, key.value, 0));
}

const candles = terminalCandles(400);

/** A terminal that was backed up after 250 candles and went on to 400. */
async function backedUp(root?: string): Promise<{ rig: Rig; file: string; alertsThen: number }> {
  const rig = openRig(root === undefined ? {} : { root });
  rig.feed(candles.slice(0, 250));
  anchor(rig);
  const made = await run(rig.root, 'backup', 'now', '--json');
  expect(made).toMatchObject({ code: 0, failed: '' });
  const { path: file } = JSON.parse(made.output) as { path: string };
  const alertsThen = rig.alerts().length;
  rig.apply(candles[250]!, { previousTime: candles[249]!.time });
  rig.feed(candles.slice(250));
  anchor(rig);
  rig.stop();
  return { rig, file, alertsThen };
}

describe('backup', () => {
  it('now says what it copied, while Vigia is running, and list shows it', async () => {
    const rig = openRig();
    expect((await run(rig.root, 'backup', 'list')).output).toContain('There are no backups');
    rig.feed(candles);
    const made = await run(rig.root, 'backup', 'now');
    expect(made).toMatchObject({ code: 0 });
    expect(made.output).toMatch(
      /^Backup made and checked: .*vigia-.*\.db \(.* MB; \d+ audit records, \d+ alerts, 400 candles\)/,
    );
    expect((await run(rig.root, 'backup', 'list')).output).toMatch(/UTC +[\d.]+ MB {2}vigia-.*\.db\n$/);
    const listed: unknown = JSON.parse((await run(rig.root, 'backup', 'list', '--json')).output);
    expect(listed).toMatchObject([{ kind: 'regular' }]);
  });

  it('of a folder where Vigia never ran says so', async () => {
    expect((await run(temporaryFolder(), 'backup', 'now')).failed).toContain(
      'has not run on this data folder',
    );
  });
});

describe('restore', () => {
  it('is refused while Vigia is running', async () => {
    const { rig, file } = await backedUp();
    openRig({ root: rig.root });
    const { code, failed } = await run(rig.root, 'restore', file);
    expect(code).toBe(1);
    expect(failed).toContain('already running');
  });

  it('puts the database back as it was, with its audit whole', async () => {
    const { rig, file, alertsThen } = await backedUp();

    const { code, output, failed } = await run(rig.root, 'restore', file);

    expect([code, failed]).toEqual([0, '']);
    expect(output).toMatch(
      /^Restored: .* UTC \(\d+ alerts, 250 candles\); what came later is not in it: \d+ alerts, 150 candles and \d+ audit records; the replaced database is kept as .*vigia-replaced-.*\.db\.\n$/,
    );
    expect(verify(rig.root)).toMatchObject({ ok: true, anchors: 1 });
    const kept = readdirSync(rig.root).find((name) => name.startsWith('vigia-replaced'))!;
    expect(readdirSync(rig.root).filter((name) => name.endsWith('-wal'))).toEqual([]);
    const old = new Database(path.join(rig.root, kept), { readonly: true });
    expect(old.prepare('SELECT count(*) FROM candles').pluck().get()).toBe(400);
    old.close();
    expect(readdirSync(rig.folder.audit).filter((name) => name.startsWith('anchors-replaced'))).toHaveLength(
      1,
    );

    const again = openRig({ root: rig.root });
    expect(again.alerts()).toHaveLength(alertsThen);
    expect(again.storage.audit.newest(20).map(({ event }) => event)).toContain('restore');
    expect(again.storage.outbox.pending('desktop', 100)).toEqual([]);
  });

  it('finds a backup by the name that the list gives it, or its path in the data folder, from anywhere', async () => {
    const { rig, file } = await backedUp();
    const elsewhere = { ...terminalIo(rig.root), cwd: temporaryFolder() };
    const restore = (name: string) =>
      runCommandLine(['restore', name, '--data-dir', rig.root], COMMANDS, elsewhere, 'en');
    expect(await restore(path.basename(file))).toBe(0);
    expect(await restore(path.join('backups', path.basename(file)))).toBe(0);
    expect(await restore('vigia-of-nobody.db')).toBe(1);
    expect(elsewhere.failures.at(-1)?.en).toContain(path.join(elsewhere.cwd, 'vigia-of-nobody.db'));
  });

  it.each([
    ['a text', 'nothing of a database'],
    ['half a backup', null],
  ])('of %s is refused and changes nothing', async (_, content) => {
    const { rig, file } = await backedUp();
    const bad = path.join(rig.root, 'bad.db');
    writeFileSync(bad, content ?? readFileSync(file).subarray(0, 40_000));
    const before = readFileSync(rig.folder.database);

    const { code, failed } = await run(rig.root, 'restore', bad);

    expect(code).toBe(1);
    expect(failed).toContain(bad);
    expect(failed).not.toContain('.partial');
    expect(readFileSync(rig.folder.database)).toEqual(before);
    expect(readdirSync(rig.root).filter((name) => name.includes('restor'))).toEqual([]);
  });

  it('of a backup whose audit was changed, of a missing file, and of the database itself is refused', async () => {
    const { rig, file } = await backedUp();
    const db = new Database(file);
    db.exec("DROP TRIGGER audit_is_never_changed; UPDATE audit SET body = '{}' WHERE seq = 9");
    db.close();
    expect((await run(rig.root, 'restore', file)).failed).toContain('broken from record 9 on');
    expect((await run(rig.root, 'restore', 'nowhere.db')).failed).toContain('nowhere.db does not exist');
    expect((await run(rig.root, 'restore', rig.folder.database)).failed).toContain('is the database itself');
    expect((await run(rig.root, 'restore')).code).toBe(2);
    expect((await run(rig.root, 'restore', file, '--accept-broken-audit')).code).toBe(0);
  });

  it('works where the database is damaged or gone', async () => {
    const { rig, file } = await backedUp();
    writeFileSync(rig.folder.database, 'rubbish');
    const damaged = await run(rig.root, 'restore', file);
    expect(damaged.output).toContain('could not be read; the replaced database is kept as');
    rmSync(rig.folder.database);
    const gone = await run(rig.root, 'restore', file, '--json');
    expect(JSON.parse(gone.output)).toMatchObject({ kept: null, lost: null, candles: 250 });
    expect(verify(rig.root)).toMatchObject({ ok: true });
  });

  it('takes in the write-ahead log of a database that was copied by hand', async () => {
    const rig = openRig();
    rig.feed(candles.slice(0, 100));
    const elsewhere = temporaryFolder();
    for (const end of ['', '-wal'])
      copyFileSync(`${rig.folder.database}${end}`, path.join(elsewhere, `mine.db${end}`));
    rig.stop();
    const { output } = await run(rig.root, 'restore', path.join(elsewhere, 'mine.db'), '--json');
    expect(JSON.parse(output)).toMatchObject({ candles: 100 });
  });

  it('killed at any point leaves the old database or the restored one, and the next start ends it', async () => {
    const program = await terminalProgram('tests/support/restoreProgram.ts');
    const root = temporaryFolder();
    const { rig, file, alertsThen } = await backedUp(root);
    const random = createRandom(9);
    const original = readFileSync(rig.folder.database);
    const ends: (string | number)[] = [];
    for (let kill = 0; kill < 10; kill++) {
      for (const name of readdirSync(root))
        if (/^vigia\.db|replaced|restor/.test(name)) rmSync(path.join(root, name));
      writeFileSync(rig.folder.database, original);
      ends.push(await killedProgram(program, [root, file], random.int(0, 60)));
      const after = openRig({ root, opening: null });
      const alerts = after.alerts().length;
      after.stop();
      expect(alerts).toBeGreaterThanOrEqual(alertsThen);
      expect(existsSync(path.join(root, 'restore.json'))).toBe(false);
      expect(readdirSync(root).filter((name) => name.includes('restoring'))).toEqual([]);
      const reader = openArchive(rig.folder.database);
      if (!reader.ok) throw new Error(reader.problem.text.en);
      expect(reader.value.quickCheck()).toBeNull();
      reader.value.close();
    }
    expect(ends).toContain('SIGKILL');
    expect(await killedProgram(program, [root, file], null)).toBe(0);
    expect(readAnchors(anchorFileIn(rig.folder.audit)).length).toBeGreaterThan(0);
  }, 60_000);
});
