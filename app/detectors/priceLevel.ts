import { z } from 'zod';
import { SEVERITIES } from './severity';

/** A level the trader drew on a chart, as the engine watches it. */
export const priceLevelSchema = z.strictObject({
  /** Unique in its series; stands in the keys of its alerts. */
  id: z.string().regex(/^[^|\s]{1,64}$/),
  price: z.number().positive(),
  direction: z.enum(['up', 'down', 'either']),
  /** `live`: every price; `close`: closes of closed candles. */
  trigger: z.enum(['live', 'close']),
  repeat: z.enum(['once', 're-arm']),
  /** Ticks a price must lie away from the level before it may cross again. */
  hysteresis: z.int().min(1).max(10_000),
  /** Market time from which on it is watched, UTC ms. */
  activeFrom: z.number(),
  /** The market's price when it was drawn, which tells its first side; null: the last close before that. */
  startPrice: z.number().positive().nullable(),
  /** Market time from which on it is silent, UTC ms; null = never. */
  expiresAt: z.number().nullable(),
  severity: z.enum(SEVERITIES),
});

export type PriceLevel = z.infer<typeof priceLevelSchema>;
