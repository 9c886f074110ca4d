import type { Candle } from '../../app/market/candle';
import type { CalendarId } from '../../app/market/instrument';
import { sessionCalendar } from '../../app/market/sessionCalendar';

/** How the running session of a series has gone so far. */
export interface SessionProgress {
  /** Names the session day. */
  readonly day: number;
  /** Last close of the session before; the open of this one while that is unknown. */
  readonly reference: number;
  readonly lastClose: number;
  /** The newest closes, oldest first, for the sparkline; they may reach back into the session before. */
  readonly closes: readonly number[];
}

const SPARKLINE_CANDLES = 60;

/**
 * Follows `before` with newly closed candles, oldest first; null starts from the candles alone. Null when there
 * are none.
 */
export function sessionProgress(
  calendar: CalendarId,
  candles: readonly Candle[],
  before: SessionProgress | null,
): SessionProgress | null {
  const sessions = sessionCalendar(calendar);
  let progress = before;
  for (const { time, open, close } of candles) {
    const day = sessions.sessionIndexForCounting(time);
    const sameDay = progress?.day === day;
    progress = {
      day,
      reference: progress === null ? open : sameDay ? progress.reference : progress.lastClose,
      lastClose: close,
      closes: progress?.closes ?? [],
    };
  }
  if (progress === null) return null;
  const newest = candles.slice(-SPARKLINE_CANDLES).map((candle) => candle.close);
  return { ...progress, closes: [...progress.closes, ...newest].slice(-SPARKLINE_CANDLES) };
}
