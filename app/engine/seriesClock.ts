import { isDataGap } from '../market/dataGap';
import { rollRuleOf, rollsBetween, type RollRule } from '../market/contractRoll';
import { sessionCalendar } from '../market/sessionCalendar';
import type { SessionCalendar, SessionDay } from '../market/sessionDay';
import type { Instrument } from '../market/instrument';
import type { EngineReset } from './engineTypes';

const HOUR_MS = 3_600_000;

/** Where a candle stands among sessions. */
export interface Passage {
  readonly day: SessionDay;
  readonly isNewDay: boolean;
  /** The candle before lies in the same session, and nothing restarted. */
  readonly isAdjacent: boolean;
  readonly reset: EngineReset | null;
}

/** Knows the sessions of one series: what lies between two candles that follow each other. */
export class SeriesClock {
  /** End of the current session day, UTC ms; no candle before the first one. */
  dayEnd = -Infinity;
  private readonly calendar: SessionCalendar;
  private readonly rollRule: RollRule | null;
  private day: SessionDay | null = null;

  constructor(
    instrument: Instrument,
    private readonly timeframeMs: number,
    private readonly gapTolerance: number,
  ) {
    this.calendar = sessionCalendar(instrument.calendar);
    this.rollRule = rollRuleOf(instrument.symbol);
  }

  /** Stands at the candle that opened at `time`; NaN: before the first candle. */
  moveTo(time: number): void {
    this.enter(Number.isFinite(time) ? this.calendar.dayAt(time) : null);
  }

  /** What a candle at `time` after one at `last` means; null when `time` is not on the timeframe's grid. */
  pass(last: number, time: number): Passage | null {
    const previous = this.day;
    const day = previous !== null && time < previous.end ? previous : this.calendar.dayAt(time);
    if (!this.isOnGrid(day, time)) return null;
    if (previous === null) return { day, isNewDay: true, isAdjacent: false, reset: null };
    const reset = this.resetBetween(previous, last, day, time);
    return {
      day,
      isNewDay: day.day !== previous.day,
      isAdjacent: reset === null && day.session === previous.session,
      reset,
    };
  }

  enter(day: SessionDay | null): void {
    this.day = day;
    this.dayEnd = day === null ? -Infinity : day.end;
  }

  /** Whether the exchange announces trading at `time`, a moment of the current session day. */
  isInHours(time: number): boolean {
    const hours = this.day?.hours ?? null;
    return hours !== null && time >= hours.open && time < hours.close;
  }

  /** Open time of the candle that is forming at `time`, a moment not before the current session day. */
  slotAt(time: number): number {
    const day = this.day !== null && time < this.day.end ? this.day : this.calendar.dayAt(time);
    return day.start + Math.floor((time - day.start) / this.timeframeMs) * this.timeframeMs;
  }

  private isOnGrid(day: SessionDay, time: number): boolean {
    if ((time - day.start) % this.timeframeMs === 0) return true;
    // Outside exchanges, sources also count their longer candles from midnight UTC.
    if (!this.calendar.daily) return time % this.timeframeMs === 0;
    // Where sessions begin in the evening, each source counts its longest candles from an hour of its own.
    return !this.calendar.fromMidnight && time % Math.min(this.timeframeMs, HOUR_MS) === 0;
  }

  private resetBetween(
    previous: SessionDay,
    last: number,
    day: SessionDay,
    time: number,
  ): EngineReset | null {
    if (
      this.rollRule !== null &&
      day.day !== previous.day &&
      rollsBetween(this.rollRule, previous.day, day.day)
    ) {
      return 'roll';
    }
    const gap = isDataGap(
      this.calendar,
      this.timeframeMs,
      this.gapTolerance,
      { time: last, day: previous },
      { time, day },
    );
    return gap ? 'data-gap' : null;
  }
}
