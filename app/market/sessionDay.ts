import type { CalendarDay } from './calendarDay';
import type { CalendarId } from './instrument';

/** A stretch of trading, UTC ms; `close` exclusive. */
export interface TradingSpan {
  readonly open: number;
  readonly close: number;
}

/** One session day: what the hot path needs to know until the next one begins. */
export interface SessionDay {
  /** Names the session; what must be consecutive lies in one session. */
  readonly session: number;
  /** Counts days for "the last 60 sessions". */
  readonly day: CalendarDay;
  /** UTC ms: where the timeframe's grid of this day begins, and where the next day does. */
  readonly start: number;
  readonly end: number;
  /** What the exchange announces for the day; null when it does not trade. */
  readonly hours: TradingSpan | null;
  /** Where a candle can be missing; null when nowhere. */
  readonly core: TradingSpan | null;
}

export interface SessionCalendar {
  readonly id: CalendarId;
  /** IANA zone in which its times are shown. */
  readonly zone: string;
  /** True when sessions are days of an exchange, so that a whole one can be missing. */
  readonly daily: boolean;
  /** False where sessions begin on the evening before their date. */
  readonly fromMidnight: boolean;
  dayAt(time: number): SessionDay;
  sessionOf(time: number): number;
  sessionIndexForCounting(time: number): CalendarDay;
  isOpen(time: number): boolean;
  isTradingDay(day: CalendarDay): boolean;
}
