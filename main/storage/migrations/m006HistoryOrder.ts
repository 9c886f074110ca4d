import type { Migration } from '../migrate';

/**
 * The history can be sorted, filtered by outcome and searched by words: the outcome in the facets, what is sorted by
 * beside them (see alertMeasures.ts), and an index of the words of notes that needs no second copy of them.
 */
export const m006HistoryOrder: Migration = {
  version: 6,
  up(db) {
    db.exec(`
      DROP INDEX alerts_in_order;
      ALTER TABLE alerts ADD COLUMN measures INTEGER NOT NULL DEFAULT 0;
      UPDATE alerts SET measures = min(65535, max(0, CAST(round(confidence * 10000) AS INTEGER)));
      UPDATE alerts SET
        measures = measures
          | (min(65535, max(1, CAST(round(json_extract(outcome, '$.r') * 100) AS INTEGER) + 32768)) << 16),
        facets = facets | (CASE json_extract(outcome, '$.result')
          WHEN 'target' THEN 64 WHEN 'stop' THEN 128 WHEN 'timeout' THEN 192 ELSE 0 END)
        WHERE outcome IS NOT NULL;
      CREATE INDEX alerts_in_order ON alerts (candle_time, seq, facets, measures);

      CREATE VIRTUAL TABLE alert_notes USING fts5(
        note, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
      );
      INSERT INTO alert_notes (rowid, note) SELECT seq, note FROM alerts WHERE note IS NOT NULL;
      CREATE TRIGGER alert_note_added AFTER INSERT ON alerts WHEN new.note IS NOT NULL
        BEGIN INSERT OR REPLACE INTO alert_notes (rowid, note) VALUES (new.seq, new.note); END;
      CREATE TRIGGER alert_note_changed AFTER UPDATE OF note ON alerts WHEN new.note IS NOT NULL
        BEGIN INSERT OR REPLACE INTO alert_notes (rowid, note) VALUES (new.seq, new.note); END;
    `);
  },
};
