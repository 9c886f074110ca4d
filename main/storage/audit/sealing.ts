import type { Scheduler } from '../../../app/engine/ports/scheduler';
import type { Result } from '../../result';
import type { Db } from '../database';
import { storageProblem } from '../storageProblem';
import { AUDIT_GUARDS, type AuditSource } from './auditSource';
import type { AuditStore } from './auditStore';
import { checkSealed } from './checkSealed';
import { clearDrafts, dropSealed, writeSealed } from './sealedDisk';
import { listSealed, type SealedFile, type SealManifest } from './sealedFile';
import { readSegment } from './sealSegment';

/** Rows taken out of the table in one transaction: a few milliseconds. */
const ROWS = 250;
/** Rest between two slices, ms. */
const REST_MS = 15;

export interface SealReport {
  /** Records moved from the table into archives. */
  readonly records: number;
  readonly files: number;
}

export interface Sealing {
  /**
   * Moves the records written before `before` (UTC ms) into compressed archives, in slices between other work. What
   * an earlier run began is ended first. The newest record always stays.
   */
  seal(before: number, now: number): Promise<Result<SealReport>>;
}

export interface SealingOptions {
  readonly db: Db;
  readonly source: AuditSource;
  readonly audit: AuditStore;
  readonly transaction: <T>(work: () => T) => Result<T>;
  readonly appVersion: string;
}

/** Each record stands in the table until a verified archive on disk holds it, whatever ends the process. */
export function createSealing(options: SealingOptions, scheduler: Scheduler): Sealing {
  const { db, source, audit, transaction, appVersion } = options;
  const rest = (): Promise<void> => new Promise((resolve) => void scheduler.after(REST_MS, resolve));
  const remove = db.prepare<[number, number]>('DELETE FROM audit WHERE seq >= ? AND seq <= ?');
  const protection = AUDIT_GUARDS.audit_is_never_deleted ?? '';

  /** The table refuses removals for everyone else all the time: nobody sees the moment between these two lines. */
  function removeSlice(from: number, to: number, now: number, manifest: SealManifest | null): Result<void> {
    return transaction(() => {
      if (manifest !== null)
        audit.append({ ts: now, actor: 'vigia', event: 'seal', alertId: null, body: manifest });
      db.exec('DROP TRIGGER audit_is_never_deleted');
      remove.run(from, to);
      db.exec(protection);
    });
  }

  async function removeSealed(
    file: SealedFile,
    manifest: SealManifest,
    now: number,
  ): Promise<Result<number>> {
    let removed = 0;
    for (;;) {
      const from = source.firstSeq();
      if (from === null || from > file.lastSeq) return { ok: true, value: removed };
      const to = Math.min(from + ROWS - 1, file.lastSeq);
      const done = removeSlice(from, to, now, from === file.firstSeq ? manifest : null);
      if (!done.ok) return done;
      removed += to - from + 1;
      await rest();
    }
  }

  return {
    async seal(before, now) {
      let records = 0;
      let files = 0;
      // What is written meanwhile stays, and with it always the newest record, which the next one is linked to.
      const [newest] = audit.newest(1);
      const end = newest?.seq ?? 0;
      clearDrafts(source.folder);
      for (;;) {
        const first = source.firstSeq();
        if (first === null) return { ok: true, value: { records, files } };
        const there = listSealed(source.folder).find(
          (file) => file.firstSeq <= first && first <= file.lastSeq,
        );
        if (there !== undefined) {
          const manifest = await checkSealed(there, source, rest);
          if (manifest !== null) {
            const removed = await removeSealed(there, manifest, now);
            if (!removed.ok) return removed;
            records += removed.value;
            continue;
          }
          // Bad, and the table still has all that it should hold: made again. Otherwise it is the only copy.
          if (first > there.firstSeq)
            return { ok: false, problem: storageProblem('io-error', there.path, 'seal') };
          dropSealed(there);
        }
        const segment = await readSegment(source, first, before, end, rest);
        if (segment === null) return { ok: true, value: { records, files } };
        const written = await writeSealed(source.folder, segment, now, appVersion);
        if (!written.ok) return written;
        files++;
      }
    },
  };
}
