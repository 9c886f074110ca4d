import type { Migration } from '../migrate';

/**
 * The silences that traders asked for, which outlive a restart; and the digests in which alerts over the attention
 * budget are told together: their outbox rows name the digest and fall due with it.
 */
export const m003Silence: Migration = {
  version: 3,
  up(db) {
    db.exec(`
      CREATE TABLE snoozes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        symbol TEXT,
        pattern TEXT,
        started_at REAL NOT NULL,
        until REAL NOT NULL,
        ends TEXT NOT NULL CHECK (ends IN ('minutes', 'session')),
        ended_at REAL
      ) STRICT;
      CREATE INDEX snoozes_running ON snoozes (id) WHERE ended_at IS NULL;

      CREATE TABLE digests (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        opened_at REAL NOT NULL,
        due_at REAL NOT NULL
      ) STRICT;

      ALTER TABLE outbox ADD COLUMN digest INTEGER REFERENCES digests (id);
      DROP INDEX outbox_pending;
      CREATE INDEX outbox_pending ON outbox (channel, id) WHERE settled_at IS NULL AND digest IS NULL;
      CREATE INDEX outbox_folded ON outbox (channel, id) WHERE settled_at IS NULL AND digest IS NOT NULL;
    `);
  },
};
