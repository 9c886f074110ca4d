import { z } from 'zod';
import { DETECTOR_IDS } from '../detectors/detectorId';
import { DIRECTIONS } from '../market/direction';
import { TIMEFRAMES } from '../market/timeframe';
import { alertJsonSchema } from './alertJson';

const utc = z.iso.datetime({ precision: 3 });
const count = z.int().nonnegative();

export const gate = z.object({
  n: count,
  hits: count,
  /** Null when there is nothing to judge. */
  value: z.number().min(0).max(1).nullable(),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  verdict: z.enum(['PASS', 'FAIL', 'UNPROVEN']),
});
/** What the others of its `n` were: in the window of an event, or neither false nor captured. */
export const falseGate = gate.extend({ captured: count, neutral: count });
export const winGate = gate.extend({ breakEven: z.number().nullable() });
export const interval = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable();
export const outcomeCounts = z.object({
  target: count,
  stop: count,
  timeout: count,
  ambiguous: count,
  unresolved: count,
});

const share = z.number();
const warningSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('sample-too-small'), gate: z.enum(['capture', 'false', 'win']), n: count }),
  z.object({ code: z.literal('few-sessions'), sessions: count }),
  z.object({ code: z.literal('too-good'), what: z.enum(['win', 'expectancy', 'capture']) }),
  z.object({ code: z.literal('many-ambiguous'), share }),
  z.object({ code: z.literal('costs'), share }),
]);

const periodJsonSchema = z.object({
  candles: count,
  sessions: count,
  from: utc,
  to: utc,
  alerts: z.array(alertJsonSchema.extend({ match: z.enum(['captured', 'neutral', 'false', 'excluded']) })),
  events: z.array(
    z.object({
      /** Open times of its first and last candle. */
      from: utc,
      to: utc,
      direction: z.enum(DIRECTIONS),
      /** As m of the definition; null for a mark of the trader. */
      magnitude: z.number().nullable(),
      captured: z.boolean(),
      /** Within 40 candles of either end of the data: not in the gates. */
      excluded: z.boolean(),
    }),
  ),
  gates: z.object({ capture: gate, false: falseGate, win: winGate }),
  outcomes: outcomeCounts,
  expectancyR: interval,
  detectors: z.partialRecord(
    z.enum(DETECTOR_IDS),
    z.object({
      alerts: count,
      outcomes: outcomeCounts,
      gates: z.object({ capture: gate.nullable(), false: falseGate.nullable(), win: winGate }),
      expectancyR: interval,
    }),
  ),
  warnings: z.array(warningSchema),
});

/** What `backtest --json` writes (design.md section 3), and some more. */
export const evaluationJsonSchema = periodJsonSchema.extend({
  version: z.literal(1),
  symbol: z.string(),
  timeframe: z.enum(TIMEFRAMES),
  dataHash: z.string().regex(/^[0-9a-f]{64}$/),
  engineVersion: z.string(),
  appVersion: z.string(),
  /** True: refused candidates count too. */
  raw: z.boolean(),
  settings: z.looseObject({}),
  /** The whole file, where the last 60 sessions of it stand above. */
  whole: periodJsonSchema.nullable(),
});

export type PeriodJson = z.infer<typeof periodJsonSchema>;
export type EvaluationJson = z.infer<typeof evaluationJsonSchema>;
