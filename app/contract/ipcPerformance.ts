import { z } from 'zod';
import { ORIGINS } from '../alerts/alert';
import { DETECTOR_IDS } from '../detectors/detectorId';
import { DRIFT_MEASURES } from '../evaluation/performance/driftOf';
import { falseGate, gate, interval, outcomeCounts, winGate } from './evaluationJson';
import { seriesKeySchema } from './ipcSeries';

const count = z.int().nonnegative();
const time = z.number().int();

/** Alerts of one series that came about in one way: live, from history that was filled in, simulated or replayed. */
export const performanceSourceSchema = z.object({ key: seriesKeySchema, origin: z.enum(ORIGINS) });
export type PerformanceSource = Readonly<z.infer<typeof performanceSourceSchema>>;

export const performanceRequestSchema = z.object({
  source: performanceSourceSchema,
  /** Only candles that opened in this many days before the newest one; null: all. */
  days: z.number().int().min(1).max(10_000).nullable(),
});
export type PerformanceRequest = Readonly<z.infer<typeof performanceRequestSchema>>;

const tally = z.object({
  name: z.string(),
  alerts: count,
  resolved: count,
  wins: count,
  meanR: z.number().nullable(),
});

const setSchema = z.object({
  alerts: count,
  excluded: count,
  gates: z.object({ capture: gate, false: falseGate, win: winGate }),
  outcomes: outcomeCounts,
  expectancyR: interval,
  detectors: z.array(
    z.object({
      id: z.enum(DETECTOR_IDS),
      alerts: count,
      outcomes: outcomeCounts,
      gates: z.object({ capture: gate.nullable(), false: falseGate.nullable(), win: winGate }),
      expectancyR: interval,
      mfe: z.number().nullable(),
      mae: z.number().nullable(),
    }),
  ),
  hours: z.array(tally),
  months: z.array(tally),
  equity: z.array(z.object({ time, r: z.number() })),
});
export type PerformanceSetJson = Readonly<z.infer<typeof setSchema>>;

/** What a backtest found with the settings of now: the values that live alerts are held to. */
export const backtestReferenceSchema = z.object({
  /** `own`: of this very series, run by the trader; `shipped`: comes with Vigia. */
  origin: z.enum(['own', 'shipped']),
  /** What it is of. */
  key: seriesKeySchema,
  /** When it ran, and its first and last candle, UTC ms. */
  at: time,
  from: time,
  to: time,
  sessions: count,
  /** SHA-256 over its candles, in hex. */
  dataHash: z.string(),
  detectors: z.array(
    z.object({
      id: z.enum(DETECTOR_IDS),
      gates: z.object({ win: gate, false: gate.nullable(), capture: gate.nullable() }),
      expectancyR: interval,
    }),
  ),
});
export type BacktestReference = Readonly<z.infer<typeof backtestReferenceSchema>>;

/** Why there is no reference: none is of this series, or they are of other settings than those of now. */
export const missingReferenceSchema = z.enum(['series', 'settings']);
export type MissingReference = z.infer<typeof missingReferenceSchema>;

const driftSchema = z.object({
  pattern: z.enum(DETECTOR_IDS),
  share: z.enum(DRIFT_MEASURES),
  state: z.enum(['few', 'inside', 'outside']),
  live: z.object({ n: count, value: z.number().nullable(), low: z.number(), high: z.number() }),
  backtest: z.number(),
});
export type DriftJson = Readonly<z.infer<typeof driftSchema>>;

export const performanceSchema = z.object({
  source: performanceSourceSchema,
  /** Open times of the first and the last candle looked at, UTC ms. */
  from: time,
  to: time,
  sessions: count,
  delivered: setSchema,
  all: setSchema,
  /** Since when the settings hold; null: from the beginning. */
  settledAt: z.number().nullable(),
  /** Null: there is none for the settings of now, and `missing` says why. */
  reference: backtestReferenceSchema.nullable(),
  missing: missingReferenceSchema.nullable(),
  /** Of what was told since then, beside the reference. */
  drift: z.array(driftSchema),
});
export type PerformanceJson = Readonly<z.infer<typeof performanceSchema>>;
