import type { Migration } from '../migrate';

/** The first layout: series and candles, alerts and their notifications, the audit chain, engine snapshots. */
export const m001Initial: Migration = {
  version: 1,
  up(db) {
    db.exec(`
      CREATE TABLE meta (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE series (
        id INTEGER PRIMARY KEY,
        symbol TEXT NOT NULL CHECK (symbol <> ''),
        timeframe TEXT NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('bridge', 'simulated', 'file')),
        basis TEXT,
        tick_size REAL NOT NULL CHECK (tick_size > 0),
        point_value REAL NOT NULL,
        currency TEXT NOT NULL,
        digits INTEGER NOT NULL,
        calendar TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        UNIQUE (symbol, timeframe)
      ) STRICT;

      CREATE TABLE candles (
        series_id INTEGER NOT NULL REFERENCES series (id),
        time INTEGER NOT NULL,
        open REAL NOT NULL,
        high REAL NOT NULL,
        low REAL NOT NULL,
        close REAL NOT NULL,
        tick_volume REAL NOT NULL,
        real_volume REAL NOT NULL,
        spread REAL NOT NULL,
        source TEXT NOT NULL,
        origin TEXT NOT NULL,
        historical INTEGER NOT NULL CHECK (historical IN (0, 1)),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        PRIMARY KEY (series_id, time),
        CHECK (low <= open AND low <= close AND high >= open AND high >= close)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE alerts (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        key TEXT NOT NULL UNIQUE,
        symbol TEXT NOT NULL,
        timeframe TEXT NOT NULL,
        direction TEXT NOT NULL,
        severity TEXT NOT NULL,
        patterns TEXT NOT NULL,
        confidence REAL NOT NULL,
        candle_time INTEGER NOT NULL,
        price REAL NOT NULL,
        plan TEXT NOT NULL,
        signals TEXT NOT NULL,
        origin TEXT NOT NULL,
        reason TEXT,
        status TEXT NOT NULL CHECK (status IN ('open', 'acknowledged', 'closed')),
        detected_at REAL NOT NULL,
        received_at REAL NOT NULL,
        committed_at REAL,
        acknowledged_at REAL,
        note TEXT,
        outcome TEXT,
        facets INTEGER NOT NULL
      ) STRICT;
      -- The whole history in its order with all it can be filtered by: see alertIndex.ts.
      CREATE INDEX alerts_in_order ON alerts (candle_time, seq, facets);
      CREATE INDEX alerts_delivered ON alerts (seq) WHERE reason IS NULL;
      CREATE INDEX alerts_of_series ON alerts (symbol, timeframe, candle_time);

      CREATE TABLE symbols (
        code INTEGER PRIMARY KEY,
        symbol TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE alert_deliveries (
        alert_seq INTEGER NOT NULL REFERENCES alerts (seq),
        channel TEXT NOT NULL,
        status TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        latency_ms REAL,
        PRIMARY KEY (alert_seq, channel)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        alert_seq INTEGER NOT NULL REFERENCES alerts (seq),
        channel TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        due_at REAL NOT NULL,
        created_at REAL NOT NULL,
        settled_at REAL,
        status TEXT,
        detail TEXT,
        UNIQUE (alert_seq, channel)
      ) STRICT;
      CREATE INDEX outbox_pending ON outbox (channel, id) WHERE settled_at IS NULL;

      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        ts INTEGER NOT NULL,
        actor TEXT NOT NULL,
        event TEXT NOT NULL,
        alert_id TEXT,
        body TEXT NOT NULL,
        config_hash TEXT NOT NULL,
        app_version TEXT NOT NULL,
        previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
        hash BLOB NOT NULL CHECK (length(hash) = 32)
      ) STRICT;
      CREATE INDEX audit_of_alert ON audit (alert_id, seq) WHERE alert_id IS NOT NULL;
      CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
      CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

      CREATE TABLE engine_snapshots (
        series_id INTEGER NOT NULL REFERENCES series (id),
        candle_time INTEGER NOT NULL,
        candle_count INTEGER NOT NULL,
        engine_version TEXT NOT NULL,
        settings_hash TEXT NOT NULL,
        state BLOB NOT NULL,
        PRIMARY KEY (series_id, candle_time)
      ) STRICT;
    `);
  },
};
