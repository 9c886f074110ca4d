import { z } from 'zod';
import { fileChoicesSchema } from './ipcFile';
import { seriesKeySchema } from './ipcSeries';

const time = z.number().int();

/** Candles a second; 0 is as fast as the computer can. */
export const REPLAY_SPEEDS = [1, 4, 16, 64, 256, 0] as const;

/** What shall be replayed. */
export const replaySourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), id: z.number().int(), choices: fileChoicesSchema }),
  /** Stored candles from the session day of `from` on. */
  z.object({ kind: z.literal('stored'), key: seriesKeySchema, from: time }),
  /** Stored candles, from shortly before an alert on. */
  z.object({ kind: z.literal('alert'), id: z.string().max(100) }),
]);
export type ReplaySource = Readonly<z.infer<typeof replaySourceSchema>>;

export const replayCommandSchema = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['play', 'pause', 'toggle', 'step', 'restart']) }),
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('jump'), to: time }),
  z.object({ do: z.literal('speed'), speed: z.number().min(0).max(100_000) }),
]);
export type ReplayCommand = Readonly<z.infer<typeof replayCommandSchema>>;

/** Where the replay stands. */
export const replayStateSchema = z.object({
  /** The series under which the window shows it. */
  key: seriesKeySchema,
  /** What is replayed, in the trader's words: a file's name or a symbol. */
  title: z.string(),
  playing: z.boolean(),
  speed: z.number(),
  /** Candles closed, of all. */
  position: z.number(),
  length: z.number(),
  /** Where "back to start" goes. */
  start: z.number(),
  /** Open time of the first candle after the start, UTC ms. */
  startAt: z.number(),
  /** Open time of the candle that closed last, and of the first and last of all, UTC ms. */
  at: z.number().nullable(),
  from: z.number(),
  to: z.number(),
  /** Alerts that would have been delivered, after `start`. */
  alerts: z.number(),
});
export type ReplayState = Readonly<z.infer<typeof replayStateSchema>>;
