import type { SeriesOpening } from '../../app/engine/ports';
import { calendarIdSchema } from '../../app/market/calendarId';
import type { Instrument } from '../../app/market/instrument';
import type { SeriesKey } from '../../app/market/series';
import { isTimeframe } from '../../app/market/timeframe';
import { z } from 'zod';
import type { CandleSource } from './candleStore';
import type { Db } from './database';

export interface StoredSeries {
  readonly id: number;
  readonly key: SeriesKey;
  readonly instrument: Instrument;
  readonly source: CandleSource;
  readonly basis: string | null;
}

export interface SeriesStore {
  /**
   * Writes what the source says of the series, new or known; call inside a transaction. A series that a bridge has
   * sent stays the bridge's, whatever files say besides.
   */
  save(opening: SeriesOpening, now: number): StoredSeries;
  find(key: SeriesKey): StoredSeries | null;
  /** In the order in which they were first seen. */
  all(): readonly StoredSeries[];
}

const rowSchema = z.object({
  id: z.number(),
  symbol: z.string(),
  timeframe: z.string().refine(isTimeframe),
  source: z.enum(['bridge', 'simulated', 'file']),
  basis: z.string().nullable(),
  tick_size: z.number(),
  point_value: z.number(),
  currency: z.string(),
  digits: z.number(),
  calendar: calendarIdSchema,
});

const COLUMNS = 'id, symbol, timeframe, source, basis, tick_size, point_value, currency, digits, calendar';

/** The series table: what is traded, and who sends it. */
export function createSeriesStore(db: Db): SeriesStore {
  const save = db.prepare(
    `INSERT INTO series (symbol, timeframe, source, basis, tick_size, point_value, currency, digits, calendar,
       created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (symbol, timeframe) DO UPDATE SET
       source = CASE series.source WHEN 'bridge' THEN 'bridge' ELSE excluded.source END,
       basis = coalesce(excluded.basis, series.basis),
       tick_size = excluded.tick_size, point_value = excluded.point_value, currency = excluded.currency,
       digits = excluded.digits, calendar = excluded.calendar
     RETURNING ${COLUMNS}`,
  );
  const find = db.prepare<[string, string]>(
    `SELECT ${COLUMNS} FROM series WHERE symbol = ? AND timeframe = ?`,
  );
  const all = db.prepare(`SELECT ${COLUMNS} FROM series ORDER BY id`);
  return {
    save({ instrument, timeframe, source, basis }, now) {
      const { symbol, tickSize, pointValue, currency, digits, calendar } = instrument;
      return seriesOf(
        save.get(
          symbol,
          timeframe,
          source,
          basis,
          tickSize,
          pointValue,
          currency,
          digits,
          calendar,
          Math.trunc(now),
        ),
      );
    },
    find(key) {
      const row = find.get(key.symbol, key.timeframe);
      return row === undefined ? null : seriesOf(row);
    },
    all: () => all.all().map(seriesOf),
  };
}

function seriesOf(row: unknown): StoredSeries {
  const read = rowSchema.parse(row);
  const { symbol, timeframe, currency, digits, calendar } = read;
  return {
    id: read.id,
    key: { symbol, timeframe },
    instrument: {
      symbol,
      tickSize: read.tick_size,
      pointValue: read.point_value,
      currency,
      digits,
      calendar,
    },
    source: read.source,
    basis: read.basis,
  };
}
