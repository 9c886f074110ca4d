import { z } from 'zod';
import type { Notice, SeriesSummary } from '../engine/ports/events';
import type { FeedState, FormingCandle } from '../engine/ports/market';
import type { Candle } from '../market/candle';
import { calendarIdSchema } from '../market/calendarId';
import type { Instrument } from '../market/instrument';
import { TIMEFRAMES } from '../market/timeframe';
import { textSchema } from './ipcText';

const number = z.number();

const FEED_STATES: { readonly [State in FeedState]: State } = {
  waiting: 'waiting',
  simulated: 'simulated',
  live: 'live',
  quiet: 'quiet',
  delayed: 'delayed',
  repairing: 'repairing',
  'terminal-offline': 'terminal-offline',
  'link-down': 'link-down',
  replay: 'replay',
};

export const seriesKeySchema = z.object({ symbol: z.string().max(200), timeframe: z.enum(TIMEFRAMES) });

export const candleSchema: z.ZodType<Candle> = z.object({
  time: number,
  open: number,
  high: number,
  low: number,
  close: number,
  tickVolume: number,
  realVolume: number,
  spread: number,
});

export const formingSchema: z.ZodType<FormingCandle> = z.object({
  candle: candleSchema,
  bid: number.nullable(),
  ask: number.nullable(),
  last: number.nullable(),
  receivedAt: number,
});

export const instrumentSchema: z.ZodType<Instrument> = z.object({
  symbol: z.string(),
  tickSize: number,
  pointValue: number,
  currency: z.string(),
  digits: number,
  calendar: calendarIdSchema,
});

export const seriesSummarySchema: z.ZodType<SeriesSummary> = z.object({
  symbol: z.string(),
  timeframe: z.enum(TIMEFRAMES),
  instrument: instrumentSchema,
  source: z.enum(['bridge', 'simulated', 'file', 'replay']),
  feed: z.object({
    state: z.enum(FEED_STATES),
    delayMs: number.nullable(),
    clockSkewMs: number.nullable(),
    broker: z.string().nullable(),
    quarantined: number,
  }),
  lastCandle: candleSchema.nullable(),
  candleCount: number,
});

export const noticeSchema: z.ZodType<Notice> = z.object({
  code: z.string(),
  level: z.enum(['info', 'warning', 'error']),
  text: textSchema,
  at: number,
});
