import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readOrCreateAuditKey } from '../../../main/auditKey';
import { COMMANDS } from '../../../main/cli/commands';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { isSigned, makeAnchor, parseAnchor, type Anchor } from '../../../main/storage/audit/anchor';
import { anchorFileIn, appendAnchor, readAnchors } from '../../../main/storage/audit/anchorFile';
import { hashAuditRecord } from '../../../main/storage/audit/auditHash';
import { AUDIT_COLUMNS, recordOfRow } from '../../../main/storage/audit/auditRecord';
import { terminalCandles } from '../../support/terminalCandles';
import { terminalIo, type TestIo } from '../../support/terminalIo';
import { openRig, type Rig } from '../../support/terminalRig';

async function run(rig: Rig, ...args: string[]): Promise<{ code: number; io: TestIo }> {
  const io = terminalIo(rig.root);
  const code = await runCommandLine([...args, '--data-dir', rig.root], COMMANDS, io, 'en');
  return { code, io };
}

/** A rig with a chain, and its anchor in a file. */
async function anchored(): Promise<{ rig: Rig; file: string; anchor: Anchor }> {
  const rig = openRig();
  rig.feed(terminalCandles(200));
  const { io } = await run(rig, 'audit', 'anchor');
  const file = path.join(rig.root, 'kept-elsewhere.txt');
  writeFileSync(file, io.output());
  return { rig, file, anchor: parseAnchor(io.output())! };
}

/** Someone who knows the program: takes the triggers away, works, and puts them back. */
function tamper(rig: Rig, work: (db: Database.Database) => void): void {
  rig.stop();
  const db = new Database(rig.folder.database);
  const guards = db
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'")
    .pluck()
    .all();
  db.exec('DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted');
  work(db);
  for (const sql of guards) db.exec(String(sql));
  db.close();
}

/** Changes one record and computes every hash after it again. */
function rewrite(db: Database.Database, seq: number): void {
  let previousHash: Buffer = Buffer.alloc(32);
  const put = db.prepare('UPDATE audit SET actor = ?, previous_hash = ?, hash = ? WHERE seq = ?');
  const rows = db.prepare<[], unknown[]>(`SELECT ${AUDIT_COLUMNS} FROM audit ORDER BY seq`).raw().all();
  for (const row of rows) {
    const record = recordOfRow(row)!;
    const actor = record.seq === seq ? 'nobody' : record.actor;
    const hash = hashAuditRecord({ ...record, actor, previousHash });
    put.run(actor, previousHash, hash, record.seq);
    previousHash = hash;
  }
}

describe('an anchor', () => {
  it('is the signed head of the chain, made while Vigia runs, with a key for its owner only', async () => {
    const { rig, anchor } = await anchored();
    const [head] = rig.storage.audit.newest(1);
    expect(anchor).toMatchObject({ seq: head!.seq, hash: head!.hash.toString('hex') });
    expect(isSigned(anchor)).toBe(true);
    expect(statSync(rig.folder.auditKey).mode & 0o777).toBe(0o600);
    const again = await run(rig, 'audit', 'anchor', '--json');
    expect(again.io.output()).toBe(`${JSON.stringify(parseAnchor(again.io.output()))}\n`);
    expect(parseAnchor(again.io.output())!.publicKey).toBe(anchor.publicKey);
  });

  it('is held by a chain that grew since', async () => {
    const { rig, file, anchor } = await anchored();
    rig.feed(terminalCandles(300).slice(200));
    const { code, io } = await run(rig, 'audit', 'verify', '--anchor', file);
    expect(code).toBe(0);
    expect(io.output()).toContain(`record ${anchor.seq}, written at ${anchor.recordTime} (UTC), is the one`);
    expect(io.output()).not.toContain('another key');
  });

  it('finds a tail that was cut, which the chain alone cannot show', async () => {
    const { rig, file, anchor } = await anchored();
    tamper(rig, (db) => db.prepare('DELETE FROM audit WHERE seq > ?').run(anchor.seq - 3));
    expect((await run(rig, 'audit', 'verify')).code).toBe(0);
    const { code, io } = await run(rig, 'audit', 'verify', '--anchor', file);
    expect(code).toBe(1);
    expect(io.failures[0]!.en).toContain(`the records from ${anchor.seq - 2} were cut off the end`);
  });

  it('finds a tail that was cut and grown again, and a chain rewritten with all its hashes', async () => {
    const { rig, file, anchor } = await anchored();
    tamper(rig, (db) => rewrite(db, 5));
    expect((await run(rig, 'audit', 'verify')).code).toBe(0);
    const { code, io } = await run(rig, 'audit', 'verify', '--anchor', file);
    expect(code).toBe(1);
    expect(io.failures[0]!.en).toContain(`record ${anchor.seq} is not the one that was anchored`);
  });

  it('that was changed is called so, and a file that is none says what to name', async () => {
    const { rig, file, anchor } = await anchored();
    writeFileSync(file, JSON.stringify({ ...anchor, seq: anchor.seq - 1 }));
    const forged = await run(rig, 'audit', 'verify', '--anchor', file);
    expect(forged.code).toBe(1);
    expect(forged.io.failures[0]!.en).toContain('is not as it was signed');
    writeFileSync(file, '{"hash":"no"}');
    expect((await run(rig, 'audit', 'verify', '--anchor', file)).io.failures[0]!.en).toContain(
      'holds no audit anchor',
    );
    expect((await run(rig, 'audit', 'verify', '--anchor', 'nowhere')).code).toBe(1);
  });

  it('signed with another key is said to be so', async () => {
    const { rig, file } = await anchored();
    const other = readOrCreateAuditKey(path.join(rig.root, 'other.pem'));
    if (!other.ok) throw new Error(other.problem.text.en);
    const [head] = rig.storage.audit.newest(1);
    writeFileSync(file, JSON.stringify(makeAnchor(head!, other.value, 0)));
    const { code, io } = await run(rig, 'audit', 'verify', '--anchor', file);
    expect(code).toBe(0);
    expect(io.output()).toContain('another key');
  });

  it('is refused for a chain that is broken', async () => {
    const { rig } = await anchored();
    tamper(rig, (db) => db.exec("UPDATE audit SET body = '{}' WHERE seq = 4"));
    const { code, io } = await run(rig, 'audit', 'anchor');
    expect(code).toBe(1);
    expect(io.failures[0]!.en).toContain('record 4 was changed');
    expect(io.output()).toBe('');
  });

  it('kept by Vigia itself is compared each time, also after a power cut in its last line', async () => {
    const { rig, anchor } = await anchored();
    const own = anchorFileIn(rig.folder.audit);
    appendAnchor(own, anchor);
    appendFileSync(own, '{"format":"vigia-au');
    expect(readAnchors(own)).toHaveLength(1);
    expect((await run(rig, 'audit', 'verify')).io.output()).toContain('it agrees with 1 anchor');
    appendAnchor(own, anchor);
    expect(readFileSync(own, 'utf8').split('\n')).toHaveLength(3);

    tamper(rig, (db) => db.prepare('DELETE FROM audit WHERE seq >= ?').run(anchor.seq));
    const { code, io } = await run(rig, 'audit', 'verify');
    expect(code).toBe(1);
    expect(io.failures[0]!.en).toContain(
      `from ${anchor.seq} were cut off the end: an anchor (anchors.jsonl:`,
    );
    writeFileSync(own, readFileSync(own, 'utf8').replace('"seq":', '"seq":1'));
    const forged = await run(rig, 'audit', 'verify');
    expect(forged.io.failures[0]!.en).toContain('anchors.jsonl:1');
  });

  it('is not made with a key file that is broken', async () => {
    const { rig } = await anchored();
    writeFileSync(rig.folder.auditKey, 'not a key');
    const { code, io } = await run(rig, 'audit', 'anchor');
    expect(code).toBe(1);
    expect(io.failures[0]!.en).toContain('does not hold an Ed25519 key');
  });
});
