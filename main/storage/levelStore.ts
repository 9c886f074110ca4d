import { z } from 'zod';
import { priceLevelSchema } from '../../app/detectors/priceLevel';
import type { DrawnLevel } from '../../app/engine/ports/levels';
import { isTimeframe } from '../../app/market/timeframe';
import type { Db } from './database';

export interface LevelStore {
  /** In the order in which they were drawn. */
  all(): readonly DrawnLevel[];
  /** Writes a new level, or over the one with its id; its series must be stored. */
  put(seriesId: number, drawn: DrawnLevel): void;
  remove(id: string): void;
  /** The level has spoken, and speaks once. */
  spend(id: string, at: number): void;
}

const rowSchema = z
  .object({
    ...priceLevelSchema.omit({ trigger: true, activeFrom: true, startPrice: true, expiresAt: true }).shape,
    symbol: z.string(),
    timeframe: z.string().refine(isTimeframe),
    watches: priceLevelSchema.shape.trigger,
    active_from: z.number(),
    start_price: z.number().nullable(),
    expires_at: z.number().nullable(),
    created_at: z.number(),
    spent_at: z.number().nullable(),
  })
  .transform(
    ({
      symbol,
      timeframe,
      watches,
      active_from,
      start_price,
      expires_at,
      created_at,
      spent_at,
      ...level
    }): DrawnLevel => ({
      key: { symbol, timeframe },
      level: {
        ...level,
        trigger: watches,
        activeFrom: active_from,
        startPrice: start_price,
        expiresAt: expires_at,
      },
      createdAt: created_at,
      spentAt: spent_at,
    }),
  );

/** The price_levels table. */
export function createLevelStore(db: Db): LevelStore {
  const all = db.prepare(
    `SELECT l.id, s.symbol, s.timeframe, l.price, l.direction, l.watches, l.repeat, l.hysteresis, l.active_from,
       l.start_price, l.expires_at, l.severity, l.created_at, l.spent_at
     FROM price_levels l JOIN series s ON s.id = l.series_id ORDER BY l.created_at, l.id`,
  );
  const put = db.prepare(
    `INSERT OR REPLACE INTO price_levels (id, series_id, price, direction, watches, repeat, hysteresis, active_from,
       start_price, expires_at, severity, created_at, spent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = db.prepare<[string]>('DELETE FROM price_levels WHERE id = ?');
  const spend = db.prepare<[number, string]>('UPDATE price_levels SET spent_at = ? WHERE id = ?');
  return {
    all: () => z.array(rowSchema).parse(all.all()),
    put(seriesId, { level, createdAt, spentAt }) {
      const { id, price, direction, trigger, repeat, hysteresis, activeFrom } = level;
      put.run(
        id,
        seriesId,
        price,
        direction,
        trigger,
        repeat,
        hysteresis,
        activeFrom,
        level.startPrice,
        level.expiresAt,
        level.severity,
        createdAt,
        spentAt,
      );
    },
    remove(id) {
      remove.run(id);
    },
    spend(id, at) {
      spend.run(at, id);
    },
  };
}
