import type { Candle } from '../../app/market/candle';
import type { CalendarId } from '../../app/market/instrument';
import { sessionCalendar } from '../../app/market/sessionCalendar';

/** How the running session of a series has gone so far. */
export interface SessionProgress {
  /** Open time of the newest candle it knows, UTC ms. */
  readonly time: number;
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
 * Follows `before` with newly closed candles, oldest first; null starts from the candles alone. The newest candle
 * may be corrected, older corrections change nothing here. Null when there are none.
 */
export function sessionProgress(
  calendar: CalendarId,
  candles: readonly Candle[],
  before: SessionProgress | null,
): SessionProgress | null {
  const sessions = sessionCalendar(calendar);
  let progress = before;
  const closes = [...(before?.closes ?? [])];
  for (const { time, open, close } of candles) {
    if (progress !== null && time < progress.time) continue;
    if (progress?.time === time) closes.pop();
    closes.push(close);
    const day = sessions.sessionIndexForCounting(time);
    const reference =
      progress === null ? open : progress.day === day ? progress.reference : progress.lastClose;
    progress = { time, day, reference, lastClose: close, closes };
  }
  return progress && { ...progress, closes: closes.slice(-SPARKLINE_CANDLES) };
}
