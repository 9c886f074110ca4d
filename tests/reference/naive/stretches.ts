import type { EngineReset } from '../../../app/engine/engineTypes';
import type { Instrument } from '../../../app/market/instrument';
import { timeframeMs, type Timeframe } from '../../../app/market/timeframe';
import { rollsBetween } from './calendar/b3';
import { isDataGap } from './calendar/missingSlots';
import { momentOf } from './calendar/moments';
import type { TickCandle } from './tickCandle';

/** Candles between two restarts. The candle number of docs/engine.md is the index plus one. */
export interface Stretch {
  /** Index of the first candle in the whole series. */
  readonly offset: number;
  /** Why it began afresh; null for the beginning of the series. */
  readonly reset: EngineReset | null;
  readonly candles: readonly TickCandle[];
  /** Session of each candle. */
  readonly sessions: readonly number[];
}

/** Cuts a series where its indicators must start afresh. */
export function cutStretches(
  candles: readonly TickCandle[],
  instrument: Instrument,
  timeframe: Timeframe,
  gapTolerance: number,
): Stretch[] {
  const step = timeframeMs(timeframe) / 60_000;
  const moments = candles.map(({ time }) => momentOf(time, instrument.calendar));
  const cuts: { at: number; reset: EngineReset | null }[] = [];
  for (const [at, moment] of moments.entries()) {
    const before = moments[at - 1];
    if (before === undefined) cuts.push({ at, reset: null });
    else if (rollsBetween(instrument.symbol, before.day, moment.day)) cuts.push({ at, reset: 'roll' });
    else if (isDataGap(before, moment, instrument.calendar, step, gapTolerance))
      cuts.push({ at, reset: 'data-gap' });
  }
  return cuts.map(({ at, reset }, i) => {
    const end = cuts[i + 1]?.at ?? candles.length;
    return {
      offset: at,
      reset,
      candles: candles.slice(at, end),
      sessions: moments.slice(at, end).map(({ session }) => session),
    };
  });
}

/** Whether the candles at `from` to `to` of a stretch all lie in one session. */
export function inOneSession(stretch: Stretch, from: number, to: number): boolean {
  return stretch.sessions.slice(from, to + 1).every((session) => session === stretch.sessions[from]);
}
