import type { SessionCalendar, SessionDay, TradingSpan } from './sessionDay';
import { DAY_MS } from './calendarDay';

/**
 * True when candles are missing between two that follow each other in a series (docs/engine.md section 4).
 *
 * `tolerance`: how many slots without a candle an ordinary quiet market may leave.
 */
export function isDataGap(
  calendar: SessionCalendar,
  timeframeMs: number,
  tolerance: number,
  previous: { readonly time: number; readonly day: SessionDay },
  next: { readonly time: number; readonly day: SessionDay },
): boolean {
  const missing = (day: SessionDay): number => missingSlots(day, timeframeMs, previous.time, next.time);
  if (calendar.daily) {
    if (tradesBetween(calendar, previous.day.day, next.day.day)) return true;
    if (timeframeMs >= DAY_MS) return false;
    return missing(previous.day) > tolerance || missing(next.day) > tolerance;
  }
  let count = 0;
  for (let day = previous.day; ; day = calendar.dayAt(day.end)) {
    count += missing(day);
    if (count > tolerance) return true;
    if (day.day >= next.day.day) return false;
  }
}

/** Slots of a day that overlap its core hours and lie strictly between two candles. */
function missingSlots(day: SessionDay, timeframeMs: number, after: number, before: number): number {
  if (day.core === null) return 0;
  const first = Math.max(slotAt(day, timeframeMs, after) + 1, slotAt(day, timeframeMs, day.core.open));
  const last = Math.min(lastSlotBefore(day, timeframeMs, before), lastSlotIn(day, timeframeMs, day.core));
  return Math.max(0, last - first + 1);
}

function slotAt(day: SessionDay, timeframeMs: number, time: number): number {
  return Math.floor((time - day.start) / timeframeMs);
}

function lastSlotBefore(day: SessionDay, timeframeMs: number, time: number): number {
  return Math.ceil((time - day.start) / timeframeMs) - 1;
}

function lastSlotIn(day: SessionDay, timeframeMs: number, span: TradingSpan): number {
  return lastSlotBefore(day, timeframeMs, span.close);
}

function tradesBetween(calendar: SessionCalendar, previous: number, next: number): boolean {
  for (let day = previous + 1; day < next; day++) {
    if (calendar.isTradingDay(day)) return true;
  }
  return false;
}
