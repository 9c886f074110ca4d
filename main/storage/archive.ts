import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Alert } from '../../app/alerts/alert';
import type { AlertFilter } from '../../app/engine/ports';
import type { Result } from '../result';
import { facetMask, facetsOf } from './alertFacets';
import { ALERT_SELECTION, alertOfRow } from './alertRow';
import type { Anchor } from './audit/anchor';
import { allRecords } from './audit/allRecords';
import type { AuditRecord } from './audit/auditRecord';
import { auditSource } from './audit/auditSource';
import type { AuditVerdict } from './audit/auditVerdict';
import { createMarketAudit, type MarketAudit } from './audit/marketAudit';
import { verifyAudit } from './audit/auditVerify';
import { isRestoreOpen } from './backup/restoreSwap';
import { createAlertHistory, type AlertHistory } from './alertHistory';
import { createAlertStore } from './alertStore';
import { alertWords, missingWords } from './alertWords';
import { createCandleStore, type CandleStore } from './candleStore';
import { createLevelStore, type LevelStore } from './levelStore';
import { layoutOf, openForReading } from './database';
import { newestLayout } from './migrate';
import { MIGRATIONS } from './migrations/migrations';
import { createNoteWords } from './noteWords';
import { createSaidStore, type SaidStore } from './saidStore';
import { createSeriesStore, type SeriesStore } from './seriesStore';
import { createSymbolCodes } from './symbolCodes';
import { problemOf, storageProblem } from './storageProblem';

/** What the database holds, in numbers. */
export interface ArchiveFacts {
  readonly layout: number;
  readonly series: number;
  readonly candles: number;
  readonly alerts: number;
  readonly auditRecords: number;
}

/** The database to look at only; Vigia may be running on it. */
export interface Archive {
  readonly series: Pick<SeriesStore, 'find' | 'all'>;
  readonly candles: Pick<CandleStore, 'before' | 'after' | 'last' | 'pageAfter'>;
  readonly said: Pick<SaidStore, 'between' | 'has'>;
  readonly marketAudit: MarketAudit;
  readonly levels: Pick<LevelStore, 'all'>;
  /** Pages and counts, through an index that the first question fills. */
  history(): Pick<AlertHistory, 'page' | 'reasons'>;
  /** All that match, by candle, oldest first, one at a time. Throws what `reading` turns into a sentence. */
  alerts(filter: AlertFilter): Iterable<Alert>;
  /** What the table holds, oldest first; with `sealed`, what the archives hold as well. */
  audit(sealed: boolean): Iterable<AuditRecord>;
  /** Compares with `kept` too, an anchor that was kept elsewhere. */
  verifyAudit(kept?: Anchor | null): AuditVerdict;
  /** The newest record; null when there is none. */
  auditHead(): AuditRecord | null;
  facts(): ArchiveFacts;
  /** What SQLite's own check complains about first; null when all is well. */
  quickCheck(): string | null;
  /** Runs `work`; a disk that fails meanwhile is a value. */
  reading<T>(work: () => T): Result<T>;
  close(): void;
}

export function openArchive(path: string): Result<Archive> {
  const isGone = isRestoreOpen({ database: path }) ? 'half-restored' : 'missing';
  if (!existsSync(path)) return { ok: false, problem: storageProblem(isGone, path) };
  const newest = newestLayout(MIGRATIONS);
  const opened = openForReading(path, newest);
  if (!opened.ok) return opened;
  const db = opened.value;
  const layout = layoutOf(db);
  if (layout < newest) {
    db.close();
    return { ok: false, problem: storageProblem('older', path) };
  }
  const chain = auditSource(db, join(dirname(path), 'audit'));
  let history: AlertHistory | null = null;
  const number = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;

  function* alerts(filter: AlertFilter): Iterable<Alert> {
    const symbols = createSymbolCodes(db);
    const symbolCode = filter.symbol === null ? null : symbols.find(filter.symbol);
    if (filter.symbol !== null && symbolCode === null) return;
    const { mask, want } = facetMask(filter, symbolCode);
    const rows = db.prepare(
      `SELECT ${ALERT_SELECTION} FROM alerts
       WHERE candle_time >= ? AND candle_time < ? AND (facets & ?) = ? ORDER BY candle_time, seq`,
    );
    const { from, to } = filter;
    const range = [from ?? Number.MIN_SAFE_INTEGER, to ?? Number.MAX_SAFE_INTEGER, mask >>> 0, want >>> 0];
    const words =
      filter.text === null
        ? null
        : alertWords(filter.text, { symbols: symbols.all(), notes: createNoteWords(db) });
    for (const row of rows.iterate(...range)) {
      const alert = alertOfRow(row);
      const code = symbols.find(alert.symbol) ?? 0;
      if (words === null || missingWords(words, facetsOf(alert, code), alert.seq) === 0) yield alert;
    }
  }

  /** One moment of the database for all of `work`, though Vigia goes on writing and sealing. */
  function snapshot<T>(work: () => T): T {
    db.exec('BEGIN');
    try {
      return work();
    } finally {
      db.exec('COMMIT');
    }
  }

  return {
    ok: true,
    value: {
      series: createSeriesStore(db),
      candles: createCandleStore(db),
      said: createSaidStore(db),
      marketAudit: createMarketAudit(db),
      levels: createLevelStore(db),
      history() {
        const symbols = createSymbolCodes(db);
        history ??= createAlertHistory(
          db,
          createAlertStore(db, symbols, () => undefined),
          symbols,
        );
        return history;
      },
      alerts,
      audit: (sealed) => allRecords(chain, sealed),
      verifyAudit: (kept = null) => snapshot(() => verifyAudit(chain, kept)),
      auditHead() {
        const head = db.prepare<[], number | null>('SELECT max(seq) FROM audit').pluck().get() ?? 0;
        return chain.after(head - 1, 1)[0]?.record ?? null;
      },
      facts: () => ({
        layout,
        series: number('SELECT count(*) FROM series'),
        candles: number('SELECT count(*) FROM candles'),
        alerts: number('SELECT count(*) FROM alerts'),
        auditRecords: number('SELECT count(*) FROM audit'),
      }),
      quickCheck() {
        const found = db.prepare<[], string>('PRAGMA quick_check(1)').pluck().get() ?? 'ok';
        return found === 'ok' ? null : found;
      },
      reading(work) {
        try {
          return { ok: true, value: work() };
        } catch (error) {
          return { ok: false, problem: problemOf(error, path) };
        }
      },
      close: () => void db.close(),
    },
  };
}
