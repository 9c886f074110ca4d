import { z } from 'zod';
import { ORIGINS, type Origin } from '../../app/alerts/alert';
import type { Candle } from '../../app/market/candle';
import type { Db } from './database';

export type CandleSource = 'bridge' | 'simulated' | 'file';

/** A candle with all that is needed to run it through the engine again. */
export interface StoredCandle {
  readonly candle: Candle;
  readonly source: CandleSource;
  readonly origin: Origin;
  readonly historical: boolean;
  /** Closed by the clock at the session's end; the final one has not come yet. */
  readonly provisional: boolean;
}

/** Closed candles of one source that came together. */
export interface CandleBatch {
  readonly candles: readonly Candle[];
  readonly source: CandleSource;
  readonly origin: Origin;
  /** Those that opened before this are historical, UTC ms. */
  readonly liveFrom: number;
}

export interface CandleStore {
  /** Stores a candle, or replaces the one at its time. */
  put(seriesId: number, stored: StoredCandle): void;
  /** The same for many, none of them provisional, at half the price. */
  putAll(seriesId: number, batch: CandleBatch): void;
  at(seriesId: number, time: number): StoredCandle | null;
  last(seriesId: number): Candle | null;
  count(seriesId: number): number;
  /** The newest `limit` candles that opened before `before`, oldest first. */
  before(seriesId: number, before: number, limit: number): readonly Candle[];
  /** Everything after `time`, oldest first, without holding it all in memory. */
  after(seriesId: number, time: number): IterableIterator<StoredCandle>;
  /** The first `limit` candles after `time`, oldest first. */
  pageAfter(seriesId: number, time: number, limit: number): readonly StoredCandle[];
  /** Whether a candle of this source was ever stored. */
  anyFrom(source: CandleSource): boolean;
}

const VALUES = 'time, open, high, low, close, tick_volume, real_volume, spread';
const COLUMNS = `${VALUES}, source, origin, historical, provisional`;
type Values = [number, number, number, number, number, number, number, number];
type Row = [...Values, string, string, number, number];

/** Candles a statement stores at a time: half the time of one each, and no more is won beyond. */
const BATCH = 50;

const sourceSchema: z.ZodType<CandleSource> = z.enum(['bridge', 'simulated', 'file']);
const originSchema = z.enum(ORIGINS);

/** The candles table. STRICT columns guarantee the numbers; rows are read as plain arrays for speed. */
export function createCandleStore(db: Db): CandleStore {
  const put = db.prepare<[number, ...Row]>(
    `INSERT OR REPLACE INTO candles (series_id, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const putBatch = db.prepare(
    `INSERT OR REPLACE INTO candles (series_id, ${COLUMNS})
     SELECT ?, column1, column2, column3, column4, column5, column6, column7, column8, ?, ?, column1 < ?, 0
     FROM (VALUES ${new Array(BATCH).fill('(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')})`,
  );
  const at = db
    .prepare<[number, number], Row>(`SELECT ${COLUMNS} FROM candles WHERE series_id = ? AND time = ?`)
    .raw();
  const before = db
    .prepare<[number, number, number], Values>(
      `SELECT ${VALUES} FROM candles WHERE series_id = ? AND time < ? ORDER BY time DESC LIMIT ?`,
    )
    .raw();
  const after = db
    .prepare<[number, number], Row>(
      `SELECT ${COLUMNS} FROM candles WHERE series_id = ? AND time > ? ORDER BY time`,
    )
    .raw();
  const pageAfter = db
    .prepare<[number, number, number], Row>(
      `SELECT ${COLUMNS} FROM candles WHERE series_id = ? AND time > ? ORDER BY time LIMIT ?`,
    )
    .raw();
  const count = db.prepare<[number], number>('SELECT count(*) FROM candles WHERE series_id = ?').pluck();
  const anyFrom = db
    .prepare<[string], number>(
      `SELECT 1 FROM series WHERE source = ? AND EXISTS (SELECT 1 FROM candles WHERE series_id = series.id)`,
    )
    .pluck();

  function putOne(seriesId: number, { candle, source, origin, historical, provisional }: StoredCandle): void {
    put.run(seriesId, ...valuesOf(candle), source, origin, historical ? 1 : 0, provisional ? 1 : 0);
  }

  return {
    put: putOne,
    putAll(seriesId, { candles, source, origin, liveFrom }) {
      const whole = candles.length - (candles.length % BATCH);
      for (let from = 0; from < whole; from += BATCH) {
        const values: (number | string)[] = [seriesId, source, origin, liveFrom];
        for (const candle of candles.slice(from, from + BATCH)) {
          const { time, open, high, low, close, tickVolume, realVolume, spread } = candle;
          values.push(time, open, high, low, close, tickVolume, realVolume, spread);
        }
        // As arguments: better-sqlite3 takes each out of an array by a slower way.
        putBatch.run(...values);
      }
      for (const candle of candles.slice(whole))
        putOne(seriesId, { candle, source, origin, historical: candle.time < liveFrom, provisional: false });
    },
    at(seriesId, time) {
      const row = at.get(seriesId, time);
      return row === undefined ? null : storedOf(row);
    },
    last(seriesId) {
      const row = before.get(seriesId, Number.MAX_SAFE_INTEGER, 1);
      return row === undefined ? null : candleOf(row);
    },
    count: (seriesId) => count.get(seriesId) ?? 0,
    before: (seriesId, time, limit) => before.all(seriesId, time, limit).map(candleOf).reverse(),
    *after(seriesId, time) {
      for (const row of after.iterate(seriesId, time)) yield storedOf(row);
    },
    pageAfter: (seriesId, time, limit) => pageAfter.all(seriesId, time, limit).map(storedOf),
    anyFrom: (source) => anyFrom.get(source) !== undefined,
  };
}

function valuesOf(candle: Candle): Values {
  return [
    candle.time,
    candle.open,
    candle.high,
    candle.low,
    candle.close,
    candle.tickVolume,
    candle.realVolume,
    candle.spread,
  ];
}

function candleOf(row: Values | Row): Candle {
  const [time, open, high, low, close, tickVolume, realVolume, spread] = row;
  return { time, open, high, low, close, tickVolume, realVolume, spread };
}

function storedOf(row: Row): StoredCandle {
  const [, , , , , , , , source, origin, historical, provisional] = row;
  return {
    candle: candleOf(row),
    source: sourceSchema.parse(source),
    origin: originSchema.parse(origin),
    historical: historical === 1,
    provisional: provisional === 1,
  };
}
