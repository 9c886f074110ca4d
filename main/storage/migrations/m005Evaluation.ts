import type { Migration } from '../migrate';

/** Finds the alerts of one series and one origin in the order of their candles: what was live stands by itself. */
export const m005Evaluation: Migration = {
  version: 5,
  up(db) {
    db.exec(`
      CREATE INDEX alerts_by_origin ON alerts (origin, symbol, timeframe, candle_time);
    `);
  },
};
