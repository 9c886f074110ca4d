import type { Migration } from '../migrate';

/** What the trader calls an opportunity, by candle: at most one mark a candle. */
export const m007Marks: Migration = {
  version: 7,
  up(db) {
    db.exec(`
      CREATE TABLE marks (
        symbol TEXT NOT NULL,
        timeframe TEXT NOT NULL,
        time INTEGER NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('long', 'short')),
        PRIMARY KEY (symbol, timeframe, time)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
