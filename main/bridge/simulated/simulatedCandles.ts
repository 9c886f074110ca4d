import type { Candle } from '../../../app/market/candle';
import { DAY_MS, type CalendarDay } from '../../../app/market/calendarDay';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { timeframeMs } from '../../../app/market/timeframe';
import { sessionPath, type PathCandle } from './sessionPath';
import { SIMULATED_INSTRUMENT, SIMULATED_SERIES } from './simulatedInstrument';

const PERIOD_MS = timeframeMs(SIMULATED_SERIES.timeframe);
const TICK = SIMULATED_INSTRUMENT.tickSize;
/** Nights bring the price back towards this, so that it stays an index however long it runs. */
const ANCHOR = 130_000;
const ANCHOR_PULL = 0.04;
/** Price updates a contract. */
const UPDATES = 0.27;

/** Where a simulated market stands. */
export interface SimulatedPosition {
  /** Open time of its last candle, UTC ms. */
  readonly time: number;
  readonly close: number;
}

export interface SimulatedCandle {
  readonly candle: Candle;
  /** The candle as it forms, oldest first, without the last state, which is the candle. */
  readonly forming: readonly Candle[];
}

/**
 * The candles after a position, session after session without end: nights, weekends and holidays are skipped, only
 * the time jumps. The same seed and position always give the same candles, however often one starts anew.
 */
export function* simulatedCandles(
  seed: number,
  position: SimulatedPosition,
): Generator<SimulatedCandle, never> {
  const calendar = sessionCalendar(SIMULATED_INSTRUMENT.calendar);
  let { close } = position;
  let day = calendar.dayAt(position.time);
  for (;;) {
    if (day.hours !== null) {
      const times = openTimes(day.hours.open, day.hours.close);
      const first = times[0] ?? 0;
      const session = sessionPath(
        seed,
        day.day,
        times.map((time) => (time - first) / 60_000),
      );
      for (const [index, path] of session.candles.entries()) {
        const time = times[index] ?? 0;
        if (time <= position.time) continue;
        const night = index === 0 ? session.overnight - ANCHOR_PULL * Math.log(close / ANCHOR) : 0;
        const made = priceCandle(time, onGrid(close * Math.exp(night)), path);
        close = made.candle.close;
        yield made;
      }
    }
    day = calendar.dayAt(day.end);
  }
}

/** The end of the session on the `sessions`-th trading day before the one `time` lies in or follows. */
export function positionBefore(time: number, sessions: number): SimulatedPosition {
  const calendar = sessionCalendar(SIMULATED_INSTRUMENT.calendar);
  let at: CalendarDay = calendar.dayAt(time).day;
  for (let left = sessions; left > 0;) {
    at -= 1;
    if (calendar.isTradingDay(at)) left -= 1;
  }
  // Midday in UTC lies in the same local day wherever the exchange stands.
  const { end } = calendar.dayAt(at * DAY_MS + DAY_MS / 2);
  return { time: end - PERIOD_MS, close: ANCHOR };
}

function openTimes(open: number, close: number): readonly number[] {
  return Array.from(
    { length: Math.ceil((close - open) / PERIOD_MS) },
    (_, index) => open + index * PERIOD_MS,
  );
}

function priceCandle(time: number, before: number, { path, openTicks, volume }: PathCandle): SimulatedCandle {
  const open = before + openTicks * TICK;
  const states: Candle[] = [];
  let high = open;
  let low = open;
  for (const [step, change] of path.entries()) {
    const close = Math.max(TICK, onGrid(before * Math.exp(change)));
    high = Math.max(high, close);
    low = Math.min(low, close);
    const realVolume = Math.ceil((volume * (step + 1)) / path.length);
    const tickVolume = Math.ceil(realVolume * UPDATES);
    states.push({ time, open, high, low, close, tickVolume, realVolume, spread: TICK });
  }
  const candle = states.at(-1) ?? {
    time,
    open,
    high,
    low,
    close: open,
    tickVolume: 0,
    realVolume: 0,
    spread: TICK,
  };
  return { candle, forming: states.slice(0, -1) };
}

function onGrid(price: number): number {
  return Math.round(price / TICK) * TICK;
}
