import type { Scheduler } from '../../app/engine/ports/scheduler';
import type { DataFolder } from '../dataFolder';
import type { Result } from '../result';
import { createAlertHistory, type AlertHistory } from './alertHistory';
import { createAlertStore, type AlertChange, type AlertStore } from './alertStore';
import { auditSource, type AuditSource } from './audit/auditSource';
import { createAuditStore, type AuditStamp, type AuditStore } from './audit/auditStore';
import { createMarketAudit, type MarketAudit } from './audit/marketAudit';
import { createSealing, type Sealing } from './audit/sealing';
import { makeBackup, type BackupJob, type BackupReport } from './backup/makeBackup';
import { createCandleStore, type CandleStore } from './candleStore';
import type { Db } from './database';
import { createDeliveryStore, type DeliveryStore } from './deliveryStore';
import { createLevelStore, type LevelStore } from './levelStore';
import { createDigestStore, type DigestStore } from './digestStore';
import { createLockPatience } from './lockPatience';
import { createMarkStore, type MarkStore } from './markStore';
import { createMetaStore, type MetaStore } from './metaStore';
import { createOutboxStore, type OutboxStore } from './outboxStore';
import { createQuietCheckpoint } from './quietCheckpoint';
import { createSaidStore, type SaidStore } from './saidStore';
import { createSeriesStore, type SeriesStore } from './seriesStore';
import { createSnoozeStore, type SnoozeStore } from './snoozeStore';
import { createSnapshotStore, type SnapshotStamp, type SnapshotStore } from './snapshotStore';
import { problemOf } from './storageProblem';
import { createSymbolCodes } from './symbolCodes';

/** One repository a table, and the transaction they share. Single-threaded, one process. */
export interface Storage {
  readonly series: SeriesStore;
  readonly candles: CandleStore;
  readonly alerts: AlertStore;
  readonly history: AlertHistory;
  readonly said: SaidStore;
  readonly deliveries: DeliveryStore;
  readonly outbox: OutboxStore;
  readonly audit: AuditStore;
  /** What the audit says of candles and settings. */
  readonly marketAudit: MarketAudit;
  /** The audit to look at: table, archives and anchors. */
  readonly chain: AuditSource;
  /** Moves old audit records into archives, at the pace of `scheduler`. */
  sealing(scheduler: Scheduler): Sealing;
  /** A checked copy in `backups/`, made in small steps between other work. */
  backup(how: BackupHow): Promise<Result<BackupReport>>;
  readonly snapshots: SnapshotStore;
  readonly levels: LevelStore;
  readonly marks: MarkStore;
  readonly snoozes: SnoozeStore;
  readonly digests: DigestStore;
  readonly meta: MetaStore;
  /** Everything `work` writes is on disk when this returns `ok`, or nothing of it is in the database. */
  transaction<T>(work: () => T): Result<T>;
  /** Reads that may meet a broken disk. */
  attempt<T>(work: () => T): Result<T>;
  /** From now on the write-ahead log is copied back while nothing happens. */
  checkpointWhenQuiet(scheduler: Scheduler): void;
  /** From now on keeps so much of the database in memory that a million new rows need not be read back. */
  prepareForBulk(): void;
  /** Bytes of the database and its journal. */
  size(): number;
  close(): void;
}

/** How a backup is made; where from and where to the storage knows. */
export type BackupHow = Omit<BackupJob, 'db' | 'path' | 'folder'>;

export interface StorageStamp extends AuditStamp, SnapshotStamp {}

/** Where the parts of the data lie. */
export type StorageFiles = Pick<DataFolder, 'database' | 'backups' | 'audit'>;

/** 128 MB: the pages that the indexes of a long import touch again and again. */
const BULK_CACHE_KB = 128_000;

/** Puts the repositories on an open database of the newest layout. */
export function createStorage(
  db: Db,
  files: StorageFiles,
  stamp: StorageStamp,
  sizeOf: () => number,
): Storage {
  const path = files.database;
  const pendingChanges: AlertChange[] = [];
  const symbols = createSymbolCodes(db);
  const deliveries = createDeliveryStore(db);
  const alerts = createAlertStore(db, symbols, (change) => pendingChanges.push(change));
  const history = createAlertHistory(db, alerts, symbols);
  const audit = createAuditStore(db, stamp);
  const chain = auditSource(db, files.audit);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const checkpoint = createQuietCheckpoint(db);
  const patience = createLockPatience(db);

  function attempt<T>(work: () => T): Result<T> {
    try {
      return { ok: true, value: work() };
    } catch (error) {
      return { ok: false, problem: problemOf(error, path) };
    }
  }

  function transaction<T>(work: () => T): Result<T> {
    try {
      begin.run();
      const value = work();
      audit.flush();
      commit.run();
      checkpoint.committed();
      patience.ended(null);
      for (const change of pendingChanges.splice(0)) history.follow(change);
      return { ok: true, value };
    } catch (error) {
      pendingChanges.length = 0;
      audit.forget();
      symbols.forget();
      // A full disk makes SQLite roll back by itself.
      if (db.inTransaction) rollback.run();
      const problem = problemOf(error, path);
      patience.ended(problem);
      return { ok: false, problem };
    }
  }

  return {
    series: createSeriesStore(db),
    candles: createCandleStore(db),
    alerts,
    history,
    said: createSaidStore(db),
    deliveries,
    outbox: createOutboxStore(db, alerts, deliveries),
    audit,
    marketAudit: createMarketAudit(db),
    chain,
    sealing: (scheduler) =>
      createSealing({ db, source: chain, audit, transaction, appVersion: stamp.appVersion }, scheduler),
    backup: (how) => makeBackup({ ...how, db, path, folder: files.backups }),
    snapshots: createSnapshotStore(db, stamp),
    levels: createLevelStore(db),
    marks: createMarkStore(db),
    snoozes: createSnoozeStore(db),
    digests: createDigestStore(db),
    meta: createMetaStore(db),
    transaction,
    attempt,
    checkpointWhenQuiet: (scheduler) => checkpoint.start(scheduler),
    prepareForBulk: () => void db.pragma(`cache_size = -${BULK_CACHE_KB}`),
    size: sizeOf,
    close() {
      history.stop();
      checkpoint.stop();
      db.close();
    },
  };
}
