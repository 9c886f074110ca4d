import { z } from 'zod';
import type { Mark } from '../../app/evaluation/marks';
import { DIRECTIONS, type Direction } from '../../app/market/direction';
import type { SeriesKey } from '../../app/market/series';
import type { Db } from './database';

/** The trader's own opportunities, by the candle on which they begin. */
export interface MarkStore {
  /** Of one series, oldest first. */
  of(key: SeriesKey): readonly Mark[];
  /** Marks the candle, or takes its mark away with null. */
  set(key: SeriesKey, time: number, direction: Direction | null): void;
}

const rowsSchema = z.array(z.object({ time: z.number(), direction: z.enum(DIRECTIONS) }));

export function createMarkStore(db: Db): MarkStore {
  const of = db.prepare<[string, string]>(
    'SELECT time, direction FROM marks WHERE symbol = ? AND timeframe = ? ORDER BY time',
  );
  const put = db.prepare<[string, string, number, string]>(
    `INSERT INTO marks (symbol, timeframe, time, direction) VALUES (?, ?, ?, ?)
     ON CONFLICT (symbol, timeframe, time) DO UPDATE SET direction = excluded.direction`,
  );
  const remove = db.prepare<[string, string, number]>(
    'DELETE FROM marks WHERE symbol = ? AND timeframe = ? AND time = ?',
  );
  return {
    of: ({ symbol, timeframe }) => rowsSchema.parse(of.all(symbol, timeframe)),
    set({ symbol, timeframe }, time, direction) {
      if (direction === null) remove.run(symbol, timeframe, time);
      else put.run(symbol, timeframe, time, direction);
    },
  };
}
