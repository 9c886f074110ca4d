import { z } from 'zod';
import { calendarIdSchema } from '../market/calendarId';
import { TIMEFRAMES } from '../market/timeframe';
import { textSchema } from './ipcText';

/** What a person says of a file; null where the file shall say it itself. */
export const fileChoicesSchema = z.object({
  symbol: z.string().min(1).max(60).nullable(),
  timeframe: z.enum(TIMEFRAMES).nullable(),
  zone: z.string().min(1).max(60).nullable(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).nullable(),
  delimiter: z.enum(['\t', ';', '|', ',']).nullable(),
  decimal: z.enum(['.', ',']).nullable(),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).nullable(),
  columns: z.array(z.string().max(60)).max(60).nullable(),
  price: z.enum(['last', 'bid', 'ask']).nullable(),
});
export type FileChoices = Readonly<z.infer<typeof fileChoicesSchema>>;

/** A file that the trader chose or dropped; the window knows it by number and never by its path. */
export const offeredFileSchema = z.object({ id: z.number().int(), name: z.string(), bytes: z.number() });
export type OfferedFile = Readonly<z.infer<typeof offeredFileSchema>>;

const rejected = z.object({ at: z.string(), reason: textSchema });

/** How a file is understood, and what is in it. */
export const filePreviewSchema = z.object({
  /** What holds now, guessed or chosen; null where there is no such thing. */
  found: fileChoicesSchema,
  kind: z.enum(['bars', 'ticks']),
  /** Clauses such as "decimal comma". */
  understood: z.array(textSchema),
  /** Names as they stand in the file; empty without a header. */
  names: z.array(z.string()),
  /** The first rows as they stand there. */
  firstRows: z.array(z.array(z.string())),
  rows: z.number(),
  candles: z.number(),
  /** In whose zone its times are shown. */
  calendar: calendarIdSchema,
  /** Open times of the first and the last candle, UTC ms. */
  from: z.number(),
  to: z.number(),
  repeated: z.number(),
  rejected: z.array(rejected),
  rejectedCount: z.number(),
  cutOff: z.boolean(),
});
export type FilePreview = Readonly<z.infer<typeof filePreviewSchema>>;

/** A preview; or why there is none, and the first rows, so that a person can say what the columns hold. */
export const previewAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: filePreviewSchema }),
  z.object({ ok: z.literal(false), text: textSchema, rows: z.array(z.array(z.string())) }),
]);
export type PreviewAnswer = Readonly<z.infer<typeof previewAnswerSchema>>;

/** What became of an import. */
export const importSummarySchema = z.object({
  symbol: z.string(),
  timeframe: z.enum(TIMEFRAMES),
  calendar: calendarIdSchema,
  rows: z.number(),
  taken: z.number(),
  appended: z.number(),
  duplicates: z.number(),
  revised: z.number(),
  rejected: z.array(rejected),
  rejectedCount: z.number(),
  differenceCount: z.number(),
  /** The first ones: the moment, and both candles as texts. */
  differences: z.array(z.object({ time: z.number(), file: z.string(), bridge: z.string() })),
  alerts: z.number(),
  stopped: z.boolean(),
});
export type ImportSummary = Readonly<z.infer<typeof importSummarySchema>>;

/** A value, or the sentence that says why there is none. */
export const answerOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), text: textSchema }),
  ]);

export const fileProgressSchema = z.object({
  id: z.number().int(),
  stage: z.enum(['reading', 'storing']),
  /** 0 to 1. */
  share: z.number(),
});
export type FileProgress = Readonly<z.infer<typeof fileProgressSchema>>;
