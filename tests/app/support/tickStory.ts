import type { Candle } from '../../../app/market/candle';
import { instrumentFor } from '../../../app/market/instruments';
import type { Instrument } from '../../../app/market/instrument';
import { sessionCalendar } from '../../../app/market/sessionCalendar';

/** Open, high, low and close in ticks. */
export type TickBar = readonly [open: number, high: number, low: number, close: number];

const M5 = 300_000;

/** A single WIN contract: its prices never jump from one contract to the next. */
export const CONTRACT: Instrument = instrumentFor('WINV21', { tickSize: 5 });

/** Wednesday 2021-09-15, 16:30 in São Paulo: far from the session's borders, no roll. */
export const MID_SESSION = Date.UTC(2021, 8, 15, 19, 30);

/** Bars from close to close, each opening where the last one closed, with shadows of two ticks. */
export function barsFromCloses(closes: readonly number[], first = closes[0] ?? 0): TickBar[] {
  let previous = first;
  return closes.map((close) => {
    const bar: TickBar = [previous, Math.max(previous, close) + 2, Math.min(previous, close) - 2, close];
    previous = close;
    return bar;
  });
}

/** Closes of a market that goes nowhere, never twice the same way. */
export function quietCloses(count: number, level = 20_000): number[] {
  return Array.from({ length: count }, (_, at) => level + ((at * 7) % 5) + ((at * 3) % 4));
}

/** The same bars seen in a mirror: what rose falls. */
export function mirrorBars(bars: readonly TickBar[], sum = 40_000): TickBar[] {
  return bars.map(([open, high, low, close]) => [sum - open, sum - low, sum - high, sum - close]);
}

/** Puts bars on the M5 slots of B3's core hours so that the last one opens at `last`. */
export function placeBars(bars: readonly TickBar[], last: number, instrument = CONTRACT): Candle[] {
  const calendar = sessionCalendar('b3-index');
  const times: number[] = [];
  for (let time = last; times.length < bars.length; time -= M5) {
    const { core } = calendar.dayAt(time);
    if (core !== null && time >= core.open && time < core.close) times.unshift(time);
  }
  return bars.map((bar, at) => candleOf(bar, times[at]!, instrument));
}

/** One candle from ticks. */
export function candleOf([open, high, low, close]: TickBar, time: number, { tickSize }: Instrument): Candle {
  return {
    time,
    open: open * tickSize,
    high: high * tickSize,
    low: low * tickSize,
    close: close * tickSize,
    tickVolume: 10,
    realVolume: 20,
    spread: 1,
  };
}
