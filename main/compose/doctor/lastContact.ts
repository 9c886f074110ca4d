import { existsSync } from 'node:fs';
import { timeframeMs, type Timeframe } from '../../../app/market/timeframe';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { CalendarId } from '../../../app/market/instrument';
import type { DataFolder } from '../../dataFolder';
import { openArchive } from '../../storage/archive';

/** The newest candle that MetaTrader has sent. */
export interface LastContact {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  /** Open time, UTC ms. */
  readonly time: number;
  /** When it had closed, UTC ms. */
  readonly closed: number;
  readonly calendar: CalendarId;
  /** IANA zone of its market. */
  readonly zone: string;
}

/** Null when no candle of a bridge is stored, or the database cannot be read; that is said elsewhere. */
export function lastContact({ database }: DataFolder): LastContact | null {
  if (!existsSync(database)) return null;
  const opened = openArchive(database);
  if (!opened.ok) return null;
  const archive = opened.value;
  const found = archive.reading(() =>
    archive.series
      .all()
      .filter(({ source }) => source === 'bridge')
      .flatMap(({ id, key, instrument: { calendar } }) => {
        const time = archive.candles.last(id)?.time;
        if (time === undefined) return [];
        const closed = time + timeframeMs(key.timeframe);
        return [{ ...key, time, closed, calendar, zone: sessionCalendar(calendar).zone }];
      })
      .sort((a, b) => b.closed - a.closed),
  );
  archive.close();
  return found.ok ? (found.value[0] ?? null) : null;
}
