import { z } from 'zod';
import { OBJECTIVES } from '../evaluation/sweep/totals';
import { TIMEFRAMES } from '../market/timeframe';
import { falseGate, gate, interval, winGate } from './evaluationJson';

const utc = z.iso.datetime({ precision: 3 });
const count = z.int().nonnegative();

const result = z.object({
  sessions: count,
  alerts: count,
  volatilityAlerts: count,
  gates: z.object({ capture: gate, false: falseGate, win: winGate }),
  meanR: z.number().nullable(),
  /** What was searched for: the smaller distance to the two gates, or the mean R; null with too little to say. */
  score: z.number().nullable(),
});
/** Open times of the first and the last candle. */
const range = z.object({ from: utc, to: utc });

/** What `sweep --json` writes. */
export const sweepJsonSchema = z.object({
  version: z.literal(1),
  symbol: z.string(),
  timeframe: z.enum(TIMEFRAMES),
  candles: count,
  sessions: count,
  /** Open times of the first and the last candle of all. */
  from: utc,
  to: utc,
  dataHash: z.string().regex(/^[0-9a-f]{64}$/),
  engineVersion: z.string(),
  appVersion: z.string(),
  objective: z.enum(OBJECTIVES),
  seed: z.int(),
  /** Settings that were tried. */
  tried: count,
  /** Sessions in which a part chooses and in which it judges, and those left out between the two. */
  train: count,
  test: count,
  embargo: count,
  folds: z.array(z.object({ train: range, test: range, chosen: count, trained: result, tested: result })),
  joined: result.extend({ expectancyR: interval }).nullable(),
  /** The best over all sessions, and its p-value corrected for the number of settings. */
  best: z.object({ setting: count, p: z.number().nullable() }),
  /** Numbers of settings that no other beats in both capture and false alerts. */
  front: z.array(count),
  keys: z.array(z.string()),
  /** One a setting, over all sessions; `values` in the order of `keys`. */
  settings: z.array(z.object({ values: z.array(z.union([z.number(), z.string(), z.boolean()])), result })),
  base: z.looseObject({}),
});

export type SweepJson = z.infer<typeof sweepJsonSchema>;
