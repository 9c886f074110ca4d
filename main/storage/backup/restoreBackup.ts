import { existsSync, statSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { DataFolder } from '../../dataFolder';
import { fileProblem } from '../../fileProblem';
import { freeBytes } from '../../freeBytes';
import type { Result } from '../../result';
import { anchorFileIn, readAnchors } from '../audit/anchorFile';
import { auditSource } from '../audit/auditSource';
import { createAuditStore, type AuditStamp } from '../audit/auditStore';
import { openForReading, type Db } from '../database';
import { newestLayout } from '../migrate';
import { MIGRATIONS } from '../migrations/migrations';
import { takeOwnerLock } from '../ownerLock';
import { problemOf, storageProblem } from '../storageProblem';
import { finishDraft, removeDraft } from './backupDraft';
import { checkCopy, countsOf, type CopyFacts } from './checkCopy';
import { finishRestore, incomingAnchors, incomingDatabase, intendRestore, keptDatabase } from './restoreSwap';

export interface RestoreJob {
  /** The backup. */
  readonly file: string;
  readonly folder: Pick<DataFolder, 'database' | 'lock' | 'audit'>;
  readonly now: number;
  readonly stamp: AuditStamp;
  /** Restores a backup whose audit is broken as well. */
  readonly acceptBroken: boolean;
}

/** What the replaced database had that the restored one has not. */
export interface RestoreLoss {
  readonly alerts: number;
  readonly candles: number;
  readonly auditRecords: number;
}

export interface RestoreReport {
  readonly facts: CopyFacts;
  /** Where the replaced database is kept; null when there was none. */
  readonly kept: string | null;
  /** Null when there was none, or it could not be read. */
  readonly lost: RestoreLoss | null;
}

/**
 * Puts a checked copy of a backup in the place of the database, which is kept beside it. The copy says so in its
 * audit, and notifications that waited when it was made are over: they were told, or are no news any more. A kill
 * leaves the old database or the restored one; the next start ends what was begun.
 */
export async function restoreBackup(job: RestoreJob): Promise<Result<RestoreReport>> {
  const { folder } = job;
  const lock = takeOwnerLock(folder.lock);
  if (!lock.ok) return lock;
  try {
    const ended = finishRestore(folder);
    return ended.ok ? await restore(job) : ended;
  } finally {
    lock.value.release();
  }
}

async function restore({
  file,
  folder,
  now,
  stamp,
  acceptBroken,
}: RestoreJob): Promise<Result<RestoreReport>> {
  const { database } = folder;
  const draft = `${incomingDatabase(folder)}.partial`;
  try {
    if (resolve(file) === database) return { ok: false, problem: storageProblem('same-file', file) };
    const needed = statSync(file).size;
    const free = freeBytes(dirname(database));
    if (free !== null && free < needed)
      return {
        ok: false,
        problem: storageProblem('no-room', dirname(database), `${needed} > ${free} bytes`),
      };
    await copyFile(file, draft);
    if (existsSync(`${file}-wal`)) await copyFile(`${file}-wal`, `${draft}-wal`);
  } catch (error) {
    removeDraft(draft);
    return { ok: false, problem: fileProblem(error, file) };
  }
  const prepared = makeSingleFile(draft, file);
  const checked = prepared.ok ? await checkCopy(draft, true, () => Promise.resolve()) : prepared;
  if (!checked.ok) {
    removeDraft(draft);
    const { code, text } = checked.problem;
    return { ok: false, problem: { code, text: named(text, draft, file) } };
  }
  const facts = checked.value;
  if (facts.brokenAt !== null && !acceptBroken) {
    removeDraft(draft);
    return { ok: false, problem: storageProblem('broken-audit', file, String(facts.brokenAt)) };
  }
  const name = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  const kept = existsSync(database) ? keptDatabase(folder, name) : null;
  const current = kept === null ? null : readCurrent(database);
  try {
    writeDown(draft, { file, now, stamp, facts, kept, current });
    await keepAnchors(draft, folder);
    finishDraft(draft, dirname(database), incomingDatabase(folder));
    intendRestore(folder, name);
  } catch (error) {
    removeDraft(draft);
    return { ok: false, problem: problemOf(error, database) };
  }
  const ended = finishRestore(folder);
  if (!ended.ok) return ended;
  return { ok: true, value: { facts, kept, lost: current === null ? null : lossOf(current, facts) } };
}

/** Takes in what still stands in a write-ahead log beside the copy. */
function makeSingleFile(draft: string, file: string): Result<null> {
  let copy: Db | null = null;
  try {
    copy = new Database(draft, { fileMustExist: true });
    copy.pragma('journal_mode = DELETE');
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, problem: problemOf(error, file) };
  } finally {
    copy?.close();
  }
}

type Current = Pick<CopyFacts, 'alerts' | 'candles'> & { readonly seq: number; readonly hash: string };

/** The database that is replaced; null when it cannot be read, which may be why it is. */
function readCurrent(database: string): Current | null {
  const opened = openForReading(database, newestLayout(MIGRATIONS));
  if (!opened.ok) return null;
  const db = opened.value;
  try {
    const seq = db.prepare<[], number | null>('SELECT max(seq) FROM audit').pluck().get() ?? 0;
    const hash =
      auditSource(db, '')
        .after(seq - 1, 1)[0]
        ?.record?.hash.toString('hex') ?? '';
    return { ...countsOf(db), seq, hash };
  } catch {
    return null;
  } finally {
    db.close();
  }
}

function lossOf(current: Current, facts: CopyFacts): RestoreLoss {
  return {
    alerts: Math.max(0, current.alerts - facts.alerts),
    candles: Math.max(0, current.candles - facts.candles),
    auditRecords: Math.max(0, current.seq - (facts.head?.seq ?? 0)),
  };
}

interface Written {
  readonly file: string;
  readonly now: number;
  readonly stamp: AuditStamp;
  readonly facts: CopyFacts;
  readonly kept: string | null;
  readonly current: Current | null;
}

function writeDown(draft: string, { file, now, stamp, facts, kept, current }: Written): void {
  const db = new Database(draft, { fileMustExist: true });
  try {
    db.pragma('synchronous = FULL');
    const audit = createAuditStore(db, stamp);
    const body = {
      file: basename(file),
      restored: facts.head?.seq ?? 0,
      kept: kept === null ? null : basename(kept),
      replaced: current === null ? null : { seq: current.seq, hash: current.hash },
    };
    db.transaction(() => {
      db.exec(`UPDATE alert_deliveries SET status = 'skipped' WHERE (alert_seq, channel) IN
                 (SELECT alert_seq, channel FROM outbox WHERE settled_at IS NULL)`);
      db.prepare<[number]>(
        `UPDATE outbox SET settled_at = ?, status = 'skipped', detail = 'restored from a backup'
         WHERE settled_at IS NULL`,
      ).run(now);
      audit.append({ ts: now, actor: 'vigia', event: 'restore', alertId: null, body });
      audit.flush();
    }).immediate();
  } finally {
    db.close();
  }
}

/** Anchors of records that the restored chain does not have prove nothing about it any more; they are set aside. */
async function keepAnchors(draft: string, folder: Pick<DataFolder, 'database' | 'audit'>): Promise<void> {
  const own = anchorFileIn(folder.audit);
  const lines = readAnchors(own);
  if (lines.length === 0) return;
  const db = new Database(draft, { fileMustExist: true, readonly: true });
  try {
    const source = auditSource(db, '');
    const first = source.firstSeq() ?? 1;
    const held = lines.flatMap(({ anchor }) => {
      if (anchor === null) return [];
      const record = source.after(anchor.seq - 1, 1)[0]?.record;
      const fits = anchor.seq < first || record?.hash.toString('hex') === anchor.hash;
      return fits ? [`${JSON.stringify(anchor)}\n`] : [];
    });
    if (held.length < lines.length) await writeFile(incomingAnchors(folder), held.join(''), { mode: 0o600 });
  } finally {
    db.close();
  }
}

/** The sentence speaks of the file that was given, not of the copy that was checked. */
function named(text: { pt: string; en: string }, draft: string, file: string): { pt: string; en: string } {
  return { pt: text.pt.replaceAll(draft, file), en: text.en.replaceAll(draft, file) };
}
