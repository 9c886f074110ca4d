import { z } from 'zod';
import type { Alert, Origin } from '../../app/alerts/alert';
import { WHY_NOT_REASONS } from '../../app/alerts/reason';
import { DETECTOR_IDS } from '../../app/detectors/detectorId';
import type { SaidAlert } from '../../app/evaluation/performance/saidAlert';
import { DIRECTIONS } from '../../app/market/direction';
import type { SeriesKey } from '../../app/market/series';
import { ALERT_SELECTION, alertOfRow, jsonColumn, outcomeSchema, planSchema } from './alertRow';
import type { Db } from './database';

/** Where a reading of said alerts goes on. */
export interface SaidPlace {
  readonly candleTime: number;
  readonly seq: number;
}

export interface SaidPage {
  /** In the order of their candles. */
  readonly alerts: readonly SaidAlert[];
  /** Null at the end. */
  readonly next: SaidPlace | null;
}

/** What was said, by series and origin, with how it ended: a page at a time, by an index. */
export interface SaidStore {
  has(key: SeriesKey, origin: Origin): boolean;
  /** Whole alerts whose candles opened from `from` on and before `to`, UTC ms, by candle. */
  between(key: SeriesKey, origin: Origin, from: number, to: number): readonly Alert[];
  page(key: SeriesKey, origin: Origin, after: SaidPlace, limit: number): SaidPage;
}

const rowSchema = z.object({
  seq: z.number(),
  candle_time: z.number(),
  direction: z.enum(DIRECTIONS),
  patterns: jsonColumn(z.array(z.enum(DETECTOR_IDS))),
  confidence: z.number(),
  detected_at: z.number(),
  reason: z.enum(WHY_NOT_REASONS).nullable(),
  plan: jsonColumn(planSchema),
  outcome: jsonColumn(outcomeSchema).nullable(),
});

export function createSaidStore(db: Db): SaidStore {
  const any = db
    .prepare<[string, string, string], number>(
      'SELECT 1 FROM alerts WHERE origin = ? AND symbol = ? AND timeframe = ? LIMIT 1',
    )
    .pluck();
  const page = db.prepare<[string, string, string, number, number, number]>(
    `SELECT seq, candle_time, direction, patterns, confidence, detected_at, reason, plan, outcome
     FROM alerts INDEXED BY alerts_by_origin
     WHERE origin = ? AND symbol = ? AND timeframe = ? AND (candle_time, seq) > (?, ?)
     ORDER BY candle_time, seq LIMIT ?`,
  );
  const between = db.prepare<[string, string, string, number, number]>(
    `SELECT ${ALERT_SELECTION} FROM alerts INDEXED BY alerts_by_origin
     WHERE origin = ? AND symbol = ? AND timeframe = ? AND candle_time >= ? AND candle_time < ?
     ORDER BY candle_time, seq`,
  );
  return {
    between: ({ symbol, timeframe }, origin, from, to) =>
      between.all(origin, symbol, timeframe, from, to).map(alertOfRow),
    has: ({ symbol, timeframe }, origin) => any.get(origin, symbol, timeframe) !== undefined,
    page({ symbol, timeframe }, origin, after, limit) {
      const rows = page
        .all(origin, symbol, timeframe, after.candleTime, after.seq, limit)
        .map((row) => rowSchema.parse(row));
      const last = rows.at(-1);
      return {
        alerts: rows.map(({ seq: _seq, candle_time, detected_at, ...alert }) => ({
          ...alert,
          candleTime: candle_time,
          detectedAt: detected_at,
        })),
        next:
          last === undefined || rows.length < limit ? null : { candleTime: last.candle_time, seq: last.seq },
      };
    },
  };
}
