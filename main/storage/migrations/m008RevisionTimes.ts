import type { Migration } from '../migrate';

/** Finds the corrected candles of a series that are in sight, among all corrections there ever were. */
export const m008RevisionTimes: Migration = {
  version: 8,
  up(db) {
    db.exec(`
      CREATE INDEX audit_of_revisions ON audit (
        json_extract(body, '$.symbol'), json_extract(body, '$.timeframe'), json_extract(body, '$.previous.time')
      ) WHERE event = 'revision';
    `);
  },
};
