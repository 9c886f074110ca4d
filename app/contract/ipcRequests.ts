import { z } from 'zod';
import { ALERT_STATUSES, DELIVERY_CHANNELS, ORIGINS } from '../alerts/alert';
import { WHY_NOT_REASONS } from '../alerts/reason';
import { DETECTOR_IDS } from '../detectors/detectorId';
import { SEVERITIES } from '../detectors/severity';
import { engineSettingsSchema } from '../engine/engineSettings';
import { ALERT_SORTS, type AlertSort } from '../engine/ports/alertSort';
import { levelWishSchema } from '../engine/ports/levels';
import { OUTCOME_CHOICES } from '../engine/ports/outcomeChoice';
import type {
  AlertFilter,
  AlertPage,
  AlertQuery,
  CandleQuery,
  CommandResult,
} from '../engine/ports/terminal';
import { DIRECTIONS } from '../market/direction';
import { alertSchema } from './ipcAlert';
import { packedCandlesSchema } from './ipcCandles';
import type { RequestChannel } from './ipcChannels';
import { logPageSchema, logQuerySchema } from './ipcLog';
import { channelTestSchema, deliveryDetailsSchema, deliveryStateSchema } from './ipcDelivery';
import { evaluationRequests } from './ipcEvaluationRequests';
import {
  answerOf,
  fileChoicesSchema,
  importSummarySchema,
  offeredFileSchema,
  previewAnswerSchema,
} from './ipcFile';
import { pastChartSchema } from './ipcPast';
import { preferencesSchema } from './ipcPreferences';
import { qualitySpanSchema } from './ipcQuality';
import { quietRequestSchema, quietStateSchema } from './ipcQuiet';
import { replayCommandSchema, replaySourceSchema, replayStateSchema } from './ipcReplay';
import { seriesKeySchema } from './ipcSeries';
import { snoozeRequestSchema } from './ipcSnooze';
import { candleReportSchema, reasonCountsSchema } from './ipcWhyNot';
import { settingsRequests } from './ipcSettingsRequests';
import { systemInfoSchema } from './ipcSystem';
import { expertsFolderSchema, installAnswerSchema } from './ipcTerminals';
import { textSchema } from './ipcText';

const nothing = z.null();
const time = z.number().int();

const commandResult: z.ZodType<CommandResult> = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), text: textSchema }),
]);

const candleQuery = z.object({
  key: seriesKeySchema,
  before: time.nullable(),
  limit: z.number().int().min(1).max(200_000),
}) satisfies z.ZodType<CandleQuery>;

const alertFilter = z.object({
  from: time.nullable(),
  to: time.nullable(),
  symbol: z.string().max(100).nullable(),
  pattern: z.enum(DETECTOR_IDS).nullable(),
  severity: z.enum(SEVERITIES).nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  status: z.enum(ALERT_STATUSES).nullable(),
  origin: z.enum(ORIGINS).nullable(),
  reason: z.enum(['delivered', 'refused', ...WHY_NOT_REASONS]).nullable(),
  outcome: z.enum(OUTCOME_CHOICES).nullable(),
  text: z.string().max(200).nullable(),
}) satisfies z.ZodType<AlertFilter>;

const alertSort = z.object({
  by: z.enum(ALERT_SORTS),
  descending: z.boolean(),
}) satisfies z.ZodType<AlertSort>;

const alertQuery = alertFilter.extend({
  sort: alertSort,
  limit: z.number().int().min(1).max(1000),
  cursor: z.string().max(500).nullable(),
}) satisfies z.ZodType<AlertQuery>;

const alertPage: z.ZodType<AlertPage> = z.object({
  total: z.number(),
  alerts: z.array(alertSchema),
  nextCursor: z.string().nullable(),
});

/** Every question the window may ask, with the shapes of the question and of its answer. */
export const ipcRequests = {
  'app:start': {
    request: nothing,
    response: z.object({
      preferences: preferencesSchema,
      system: systemInfoSchema,
      /** Names the screens that are there now. */
      screens: z.string(),
    }),
  },
  /** Starts a fresh feed for the asking window: a snapshot first, then batches. */
  'feed:start': { request: nothing, response: nothing },
  /** The window has applied this batch; main keeps a few unanswered at most. */
  'feed:received': { request: z.object({ session: z.number(), number: z.number() }), response: nothing },
  'candles:load': { request: candleQuery, response: packedCandlesSchema },
  /** What the engine goes by now: the chart computes its indicators and draws its thresholds with it. */
  'chart:settings': { request: nothing, response: engineSettingsSchema },
  /** Which candles from `from` to `to` did not simply come live. */
  'chart:quality': {
    request: z.object({ key: seriesKeySchema, from: time, to: time }),
    response: z.array(qualitySpanSchema),
  },
  /** A window of its own for the chart of a series. */
  'chart:open': { request: z.object({ key: seriesKeySchema }), response: commandResult },
  /** A picture for the clipboard, or for a file that the trader names; `file` null: not named, or none asked for. */
  'chart:picture': {
    request: z.object({
      png: z.instanceof(Uint8Array).refine(({ length }) => length < 64 * 2 ** 20, 'too large'),
      to: z.enum(['clipboard', 'file']),
      name: z.string().max(100),
    }),
    response: answerOf(z.object({ file: z.string().nullable() })),
  },
  /** Null: there is no such alert in the history. */
  'chart:past': { request: z.object({ id: z.string().max(100) }), response: pastChartSchema.nullable() },
  'alerts:query': {
    request: alertQuery,
    response: alertPage,
  },
  'alerts:get': { request: z.object({ id: z.string().max(100) }), response: alertSchema.nullable() },
  /** Why deliveries of the alert went as they did. */
  'alerts:deliveries': { request: z.object({ id: z.string().max(100) }), response: deliveryDetailsSchema },
  'alerts:acknowledge': {
    request: z.object({ id: z.string().max(100), note: z.string().max(2000).nullable() }),
    response: commandResult,
  },
  /** Draws a price level (`id` null) or changes one. */
  'level:put': {
    request: z.object({ id: z.string().max(100).nullable(), key: seriesKeySchema, wish: levelWishSchema }),
    response: commandResult,
  },
  'level:remove': { request: z.object({ id: z.string().max(100) }), response: commandResult },
  /** How many match the filter for each reason; its own `reason` is left out of account. */
  'alerts:reasons': { request: alertFilter, response: reasonCountsSchema },
  /**
   * Writes all that match to a file that the trader names; answers when it is whole, and null when it was not named or
   * cancelled. `export:progress` tells how far it is.
   */
  'export:alerts': {
    request: alertFilter.extend({
      sort: alertSort,
      format: z.enum(['csv', 'json']),
      name: z.string().max(100),
    }),
    response: answerOf(z.object({ file: z.string(), count: z.number().int() }).nullable()),
  },
  /** Stops the window's own; nothing is left of the file. */
  'export:cancel': { request: nothing, response: nothing },
  /** Why there was or was not an alert on the candle that holds `time`. */
  'candles:explain': {
    request: z.object({ key: seriesKeySchema, time }),
    response: candleReportSchema,
  },
  'silence:snooze': { request: snoozeRequestSchema, response: commandResult },
  'silence:end': { request: z.object({ id: z.number().int() }), response: commandResult },
  'quiet:state': { request: nothing, response: quietStateSchema },
  'quiet:set': { request: quietRequestSchema, response: nothing },
  'preferences:set': { request: preferencesSchema, response: nothing },
  ...settingsRequests(commandResult),
  'market:simulate': { request: nothing, response: commandResult },
  /** Asks the trader for a file of candles; null when nothing was chosen. */
  'file:choose': { request: nothing, response: answerOf(offeredFileSchema).nullable() },
  /** A file dropped on the window; only the preload script may ask this, for a file that the trader has in hand. */
  'file:offer': { request: z.object({ path: z.string().max(4096) }), response: answerOf(offeredFileSchema) },
  'file:preview': {
    request: z.object({ id: z.number().int(), choices: fileChoicesSchema }),
    response: previewAnswerSchema,
  },
  /** Answers when the import has ended; `file:progress` tells how far it is. */
  'file:import': {
    request: z.object({
      id: z.number().int(),
      choices: fileChoicesSchema,
      tickSize: z.number().positive().nullable(),
    }),
    response: answerOf(importSummarySchema),
  },
  /** Stops a reading or an import of this file; what was stored before stays. */
  'file:cancel': { request: z.object({ id: z.number().int() }), response: nothing },
  ...evaluationRequests(commandResult),
  'replay:open': { request: replaySourceSchema, response: commandResult },
  'replay:command': { request: replayCommandSchema, response: commandResult },
  'replay:state': { request: nothing, response: replayStateSchema.nullable() },
  /** The terminals of this computer, with the Expert Advisor that each has. */
  'terminals:list': { request: nothing, response: z.array(expertsFolderSchema) },
  /** Asks the trader for a terminal's data folder; null when none was chosen. */
  'terminals:choose': { request: nothing, response: installAnswerSchema.nullable() },
  'terminals:install': {
    request: z.object({ id: z.number().int(), replace: z.boolean() }),
    response: installAnswerSchema,
  },
  'system:info': { request: nothing, response: systemInfoSchema },
  'system:delivery': { request: nothing, response: deliveryStateSchema },
  /** Null: nothing was written since the page that is known. */
  'logs:read': { request: logQuerySchema, response: logPageSchema.nullable() },
  /** Asks the trader where to put the ZIP for support; null when nothing was chosen. */
  'diagnostics:save': { request: nothing, response: answerOf(z.object({ file: z.string() })).nullable() },
  /** Tries one channel; the answer comes when it has delivered, failed, or not answered in its time. */
  'channel:test': {
    request: z.object({ channel: z.enum(DELIVERY_CHANNELS) }),
    response: channelTestSchema,
  },
  'clipboard:write': { request: z.object({ text: z.string().max(100_000) }), response: nothing },
  /** Shows the data folder, the Expert Advisor's file or the program itself in the system's file manager. */
  'folder:open': {
    request: z.object({ folder: z.enum(['data', 'expert', 'program']) }),
    response: commandResult,
  },
  /** Opens one of the few pages the terminal links to in the system's browser. */
  'link:open': { request: z.object({ link: z.enum(['lightweight-charts']) }), response: nothing },
  /** The sound of `sound:play` with this number is heard, or cannot be. */
  'sound:played': { request: z.object({ number: z.number().int(), heard: z.boolean() }), response: nothing },
} satisfies Record<RequestChannel, { readonly request: z.ZodType; readonly response: z.ZodType }>;

export type RequestPayload<C extends RequestChannel> = z.infer<(typeof ipcRequests)[C]['request']>;
export type ResponsePayload<C extends RequestChannel> = z.infer<(typeof ipcRequests)[C]['response']>;
