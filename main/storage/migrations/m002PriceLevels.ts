import type { Migration } from '../migrate';

/** The price levels that traders draw. */
export const m002PriceLevels: Migration = {
  version: 2,
  up(db) {
    db.exec(`
      CREATE TABLE price_levels (
        id TEXT PRIMARY KEY,
        series_id INTEGER NOT NULL REFERENCES series (id),
        price REAL NOT NULL CHECK (price > 0),
        direction TEXT NOT NULL,
        watches TEXT NOT NULL,
        repeat TEXT NOT NULL,
        hysteresis INTEGER NOT NULL,
        active_from INTEGER NOT NULL,
        start_price REAL,
        expires_at INTEGER,
        severity TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        spent_at INTEGER
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
