import type { CalendarId } from '../../market/instrument';
import { sessionCalendar } from '../../market/sessionCalendar';
import { timeframeMs, type Timeframe } from '../../market/timeframe';
import type { Level } from './episode';

/** A fast timeframe may miss some candles in a quiet minute; below this nobody is called, ms. */
const LEAST_MS = 5 * 60_000;
/** A series without candles for longer than this is one the trader no longer follows, ms. */
const FORGOTTEN_MS = 7 * 86_400_000;

export interface FeedFacts {
  readonly calendar: CalendarId;
  readonly timeframe: Timeframe;
  /** Open time of the last closed candle, UTC ms; null for none. */
  readonly lastCandle: number | null;
  /** Since when candles are waited for: the start of the program, UTC ms. */
  readonly watchedSince: number;
}

export interface StaleFeed {
  readonly level: Level;
  /** Whether the session is over, or has not begun. */
  readonly closed: boolean;
  /** Without a new candle since then, UTC ms. */
  readonly silentSince: number;
}

/**
 * Whether a feed is silent for longer than `candles` candles of its timeframe, at least five minutes, while its
 * market trades by the exchange's announced hours. The time counts from the last candle's close, the opening of the
 * session, or the start of the program, whichever came last.
 */
export function staleFeed(
  { calendar, timeframe, lastCandle, watchedSince }: FeedFacts,
  now: number,
  candles: number,
): StaleFeed {
  const lastClose = lastCandle === null ? -Infinity : lastCandle + timeframeMs(timeframe);
  const hours = sessionCalendar(calendar).dayAt(now).hours;
  const isOpen = hours !== null && hours.open <= now && now < hours.close;
  const silentSince = Math.max(lastClose, watchedSince, hours?.open ?? -Infinity);
  if (!isOpen || now - lastClose > FORGOTTEN_MS) return { level: 'good', closed: true, silentSince };
  const limit = Math.max(candles * timeframeMs(timeframe), LEAST_MS);
  const silent = now - silentSince;
  const level = silent > limit ? 'bad' : silent * 2 <= limit ? 'good' : 'between';
  return { level, closed: false, silentSince };
}
