import type { Instrument } from '../../market/instrument';
import type { Timeframe } from '../../market/timeframe';
import type { History } from '../history';
import type { MatchTable } from '../matchTable';
import type { SessionRange } from './totals';

/** What all settings of a search share: the candles in columns, and what an alert anywhere would be worth. */
export interface SweepMarket {
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly time: Float64Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  /** A name of each candle's session. */
  readonly sessions: Float64Array;
  /** Each candle's session day, counted from 0 without gaps. */
  readonly ordinals: Int32Array;
  /** The first candle of each of them, and the count of candles as the last. */
  readonly starts: Int32Array;
  /** As in `MatchTable`. */
  readonly match: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly order: Int32Array;
  /** The session day in which each event begins; -1: too near to the edge to count. */
  readonly eventSession: Int32Array;
}

export function sweepMarketOf(history: History, table: MatchTable): SweepMarket {
  const { candles, days, sessions, instrument, timeframe } = history;
  const ordinals = new Int32Array(candles.length);
  const starts: number[] = candles.length === 0 ? [] : [0];
  for (let at = 1; at < candles.length; at++) {
    if (days[at] !== days[at - 1]) starts.push(at);
    ordinals[at] = starts.length - 1;
  }
  const { match, from, to, order, events } = table;
  return {
    instrument,
    timeframe,
    time: Float64Array.from(candles, ({ time }) => time),
    open: Float64Array.from(candles, ({ open }) => open),
    high: Float64Array.from(candles, ({ high }) => high),
    low: Float64Array.from(candles, ({ low }) => low),
    close: Float64Array.from(candles, ({ close }) => close),
    sessions,
    ordinals,
    starts: Int32Array.from([...starts, candles.length]),
    match,
    from,
    to,
    order,
    eventSession: Int32Array.from(events, ({ first, atEdge }) => (atEdge ? -1 : ordinals[first]!)),
  };
}

/** How many candles each session day has. */
export function sessionLengths({ starts }: Pick<SweepMarket, 'starts'>): readonly number[] {
  return Array.from({ length: starts.length - 1 }, (_, at) => starts[at + 1]! - starts[at]!);
}

/** Open times of the first and the last candle of a range of session days, UTC ms. */
export function timesOf(
  { time, starts }: Pick<SweepMarket, 'time' | 'starts'>,
  range: SessionRange,
): { readonly from: number; readonly to: number } {
  return { from: time[starts[range.from]!]!, to: time[starts[range.to]! - 1]! };
}

/** Events that have to be caught, by the session day in which they begin. */
export function eventsBySession({ starts, eventSession }: SweepMarket): Int32Array {
  const events = new Int32Array(starts.length - 1);
  for (const session of eventSession) if (session >= 0) events[session] = events[session]! + 1;
  return events;
}
