import type { Db } from './database';

/** The state of the engine after a candle. */
export interface EngineSnapshot {
  /** The newest candle it knows. */
  readonly candleTime: number;
  /** Candles of the series stored up to it. */
  readonly candleCount: number;
  readonly state: Uint8Array;
}

/** What must be the same for a snapshot to fit. */
export interface SnapshotStamp {
  readonly engineVersion: string;
  readonly settingsHash: string;
}

export interface SnapshotStore {
  save(seriesId: number, snapshot: EngineSnapshot): void;
  /** The newest ones that fit, newest first. */
  newest(seriesId: number): readonly EngineSnapshot[];
  /** A candle at or after `time` is no longer what the snapshots saw. */
  dropFrom(seriesId: number, time: number): void;
}

/** A revision can reach back three candles; older snapshots than these are never needed. */
const KEPT = 3;

/**
 * The engine_snapshots table: a few states a series, so that a start need not run all candles again. The stamp is read at
 * each use: settings change while Vigia runs.
 */
export function createSnapshotStore(db: Db, stamp: SnapshotStamp): SnapshotStore {
  const save = db.prepare<[number, number, number, string, string, Uint8Array]>(
    `INSERT OR REPLACE INTO engine_snapshots
       (series_id, candle_time, candle_count, engine_version, settings_hash, state) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const newest = db
    .prepare<[number, string, string], [number, number, Buffer]>(
      `SELECT candle_time, candle_count, state FROM engine_snapshots
       WHERE series_id = ? AND engine_version = ? AND settings_hash = ? ORDER BY candle_time DESC`,
    )
    .raw();
  const prune = db.prepare<[number, number, number]>(
    `DELETE FROM engine_snapshots WHERE series_id = ? AND candle_time NOT IN
       (SELECT candle_time FROM engine_snapshots WHERE series_id = ? ORDER BY candle_time DESC LIMIT ?)`,
  );
  const dropFrom = db.prepare<[number, number]>(
    'DELETE FROM engine_snapshots WHERE series_id = ? AND candle_time >= ?',
  );
  return {
    save(seriesId, { candleTime, candleCount, state }) {
      save.run(seriesId, candleTime, candleCount, stamp.engineVersion, stamp.settingsHash, state);
      prune.run(seriesId, seriesId, KEPT);
    },
    newest: (seriesId) =>
      newest
        .all(seriesId, stamp.engineVersion, stamp.settingsHash)
        .map(([candleTime, candleCount, state]) => ({
          candleTime,
          candleCount,
          state: new Uint8Array(state),
        })),
    dropFrom(seriesId, time) {
      dropFrom.run(seriesId, time);
    },
  };
}
