import type { Candle } from './candle';
import type { CalendarId } from './instrument';
import { sessionCalendar } from './sessionCalendar';
import type { SessionCalendar, SessionDay } from './sessionDay';
import { timeframeMs, type Timeframe } from './timeframe';

/**
 * Joins the closed candles of one series to candles of a longer timeframe, one at a time.
 *
 * Longer candles begin on the grid of the session day (exchanges: from local midnight, as MT5 counts; forex: from
 * 17:00 New York; continuous: from 00:00 UTC), and none crosses the end of a session day. Ticks and contracts add up;
 * the spread is the widest.
 */
export class Resampler {
  private readonly calendar: SessionCalendar;
  private readonly step: number;
  private readonly length: number;
  private day: SessionDay | null = null;
  private end = 0;
  private candle: Candle | null = null;

  /** @throws RangeError when candles of `from` cannot be joined to candles of `to`. */
  constructor(calendar: CalendarId, from: Timeframe, to: Timeframe) {
    this.calendar = sessionCalendar(calendar);
    this.step = timeframeMs(from);
    this.length = timeframeMs(to);
    if (this.length <= this.step || this.length % this.step !== 0) {
      throw new RangeError(`Candles of ${from} cannot be joined to candles of ${to}`);
    }
  }

  /** The longer candle that is still open, as far as it is known; null when none is. */
  get forming(): Candle | null {
    return this.candle;
  }

  /**
   * Takes the next closed candle, later than the one before it; gives the longer candles that it closes, oldest first:
   * the one before, when this candle belongs to a later one, and its own, when this was the last slot in it.
   */
  push(candle: Candle): readonly Candle[] {
    const closed: Candle[] = [];
    if (this.candle !== null && candle.time >= this.end) closed.push(this.candle);
    if (this.candle === null || candle.time >= this.end) this.begin(candle);
    else this.candle = join(this.candle, candle);
    if (candle.time + this.step >= this.end) closed.push(...this.closeAt(this.end));
    return closed;
  }

  /** Closes the open candle when its time is over at `now` (market time, UTC ms): no later slot traded. */
  closeAt(now: number): readonly Candle[] {
    if (this.candle === null || now < this.end) return [];
    const closed = [this.candle];
    this.candle = null;
    return closed;
  }

  private begin(candle: Candle): void {
    if (this.day === null || candle.time >= this.day.end || candle.time < this.day.start) {
      this.day = this.calendar.dayAt(candle.time);
    }
    const { start, end } = this.day;
    const time = start + Math.floor((candle.time - start) / this.length) * this.length;
    this.end = Math.min(time + this.length, end);
    this.candle = { ...candle, time };
  }
}

function join(open: Candle, next: Candle): Candle {
  return {
    time: open.time,
    open: open.open,
    high: Math.max(open.high, next.high),
    low: Math.min(open.low, next.low),
    close: next.close,
    tickVolume: open.tickVolume + next.tickVolume,
    realVolume: open.realVolume + next.realVolume,
    spread: Math.max(open.spread, next.spread),
  };
}
