import type { z } from 'zod';
import { priceLevelSchema, type PriceLevel } from '../../detectors/priceLevel';
import type { SeriesKey } from '../../market/series';

/** A price level of the trader. */
export interface DrawnLevel {
  /** The series it was drawn on, whose candles and prices it watches. */
  readonly key: SeriesKey;
  readonly level: PriceLevel;
  /** UTC ms, by this computer. */
  readonly createdAt: number;
  /** Market time at which a level that speaks once has spoken, UTC ms; null while it still watches. */
  readonly spentAt: number | null;
}

/** What a trader says of a level; the terminal knows from which moment and price on it is watched. */
export const levelWishSchema = priceLevelSchema
  .omit({ id: true, activeFrom: true, startPrice: true, severity: true })
  .extend({
    /** Null: the severity that the settings give to levels. */
    severity: priceLevelSchema.shape.severity.nullable(),
  });

export type LevelWish = Readonly<z.infer<typeof levelWishSchema>>;
