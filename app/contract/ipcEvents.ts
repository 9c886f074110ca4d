import { z } from 'zod';
import { WHY_NOT_REASONS } from '../alerts/reason';
import type { EventChannel } from './ipcChannels';
import { alertExportProgressSchema } from './ipcExport';
import { feedBatchSchema } from './ipcFeed';
import { fileProgressSchema } from './ipcFile';
import { preferencesSchema } from './ipcPreferences';
import { quietStateSchema } from './ipcQuiet';
import { replayStateSchema } from './ipcReplay';
import { sweepProgressSchema } from './ipcSweep';

/** Every message that the main process sends unasked, and its shape. */
export const ipcEvents = {
  'feed:batch': feedBatchSchema,
  /** Bring this alert before the trader: its notification was clicked. */
  'alert:show': z.object({ id: z.string() }),
  /** Bring before the trader what was refused for this reason: its digest was clicked. Times of candles, UTC ms. */
  'refused:show': z.object({ reason: z.enum(WHY_NOT_REASONS), from: z.number().int(), to: z.number().int() }),
  /** Play this file of the window's sounds and answer with `sound:played`. */
  'sound:play': z.object({
    number: z.number().int(),
    file: z.string().regex(/^[\w-]+\.wav$/),
    volume: z.number().min(0).max(1),
  }),
  'quiet:changed': quietStateSchema,
  'file:progress': fileProgressSchema,
  /** The settings are others, or their file has a mistake; with what the window itself has to follow. */
  'settings:changed': preferencesSchema,
  'export:progress': alertExportProgressSchema,
  /** How far the backtest is, 0 to 1. */
  'backtest:progress': z.object({ share: z.number() }),
  /** How far the search of settings is. */
  'sweep:progress': sweepProgressSchema,
  /** How far the check of a day is, 0 to 1. */
  'check:progress': z.object({ share: z.number() }),
  /** Null: no replay is open. */
  'replay:changed': replayStateSchema.nullable(),
  /** Another window chose a language or a theme. */
  'preferences:changed': preferencesSchema,
} satisfies Record<EventChannel, z.ZodType>;

export type EventPayload<C extends EventChannel> = z.infer<(typeof ipcEvents)[C]>;
