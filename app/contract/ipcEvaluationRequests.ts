import { z } from 'zod';
import type { CommandResult } from '../engine/ports/terminal';
import { DIRECTIONS } from '../market/direction';
import { backtestRequestSchema, backtestResultSchema } from './ipcBacktest';
import { checkedDaySchema } from './ipcCheck';
import { answerOf } from './ipcFile';
import { markSchema } from './ipcMarks';
import { performanceRequestSchema, performanceSchema, performanceSourceSchema } from './ipcPerformance';
import { seriesKeySchema } from './ipcSeries';
import { sweepGridSchema, sweepRequestSchema } from './ipcSweep';
import { sweepJsonSchema } from './sweepJson';

const nothing = z.null();

/** What the window may ask about how good the alerts are. */
export function evaluationRequests(commandResult: z.ZodType<CommandResult>) {
  return {
    /** Answers when it has ended, or was ended; `backtest:progress` tells how far it is. */
    'backtest:run': { request: backtestRequestSchema, response: answerOf(backtestResultSchema) },
    'backtest:cancel': { request: nothing, response: nothing },
    /** Asks the trader where to put the report of the last one; null when nothing was chosen. */
    'backtest:save': {
      request: z.object({ as: z.enum(['html', 'json']) }),
      response: commandResult.nullable(),
    },
    /** Keeps the settings of the last one as a preset. */
    'backtest:preset': { request: z.object({ name: z.string().max(100) }), response: commandResult },
    /** How many settings a grid holds, or what is wrong with it. */
    'sweep:size': { request: sweepGridSchema, response: answerOf(z.int().positive()) },
    /**
     * Tries settings and judges them walking forward; answers when it has ended, or was ended. A search that was ended goes
     * on when the very same is asked again. `sweep:progress` tells how far it is.
     */
    'sweep:run': { request: sweepRequestSchema, response: answerOf(sweepJsonSchema) },
    'sweep:cancel': { request: nothing, response: nothing },
    /** Asks the trader where to put all of the last one; null when nothing was chosen. */
    'sweep:save': { request: nothing, response: commandResult.nullable() },
    /** Keeps one of its settings, by its number, as a preset. */
    'sweep:preset': {
      request: z.object({ name: z.string().max(100), setting: z.int().nonnegative() }),
      response: commandResult,
    },
    /** Runs the newest day of a symbol once more; null: cancelled, or it has no candle. `check:progress` tells how far. */
    'check:run': {
      request: z.object({ symbol: z.string().max(100) }),
      response: answerOf(checkedDaySchema.nullable()),
    },
    'check:cancel': { request: nothing, response: nothing },
    /** What the last check of a symbol found; null: there was none. */
    'check:last': {
      request: z.object({ symbol: z.string().max(100) }),
      response: checkedDaySchema.nullable(),
    },
    /** The trader's own opportunities on a series, oldest first. */
    'marks:list': { request: z.object({ key: seriesKeySchema }), response: z.array(markSchema) },
    /** Marks a candle as one, or takes its mark away with null. */
    'marks:set': {
      request: z.object({
        key: seriesKeySchema,
        time: z.number().int(),
        direction: z.enum(DIRECTIONS).nullable(),
      }),
      response: commandResult,
    },
    /** Writes them to a file that the trader names, as `backtest --labels` reads it; null when none was named. */
    'marks:save': { request: z.object({ key: seriesKeySchema }), response: commandResult.nullable() },
    /** What there are alerts of, the live ones first. */
    'performance:sources': { request: nothing, response: z.array(performanceSourceSchema) },
    /** Null: there is not a candle in the period. */
    'performance:read': {
      request: performanceRequestSchema,
      response: answerOf(performanceSchema.nullable()),
    },
  };
}
