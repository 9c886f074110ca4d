import type { Migration } from '../migrate';

/** Finds the few records of the audit that say how candles and settings changed, among millions. */
export const m004MarketAudit: Migration = {
  version: 4,
  up(db) {
    db.exec(`
      CREATE INDEX audit_of_market ON audit (event)
        WHERE event IN ('revision', 'backfill', 'settings');
    `);
  },
};
