import type { CalendarId } from '../../../app/market/instrument';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { wallClockToUtc } from '../../../app/market/wallClockToUtc';
import type { CandleTable } from './candles/candleTable';

/** Looked at, spread over the file. */
const LOOKED_AT = 4_000;
/** So much better must another zone fit than the exchange's own. */
const CLEARLY = 0.02;

/** Where else the clock of a file may hang: UTC, and for currencies the servers of most brokers. */
const OTHERS: Readonly<Partial<Record<CalendarId, readonly string[]>>> = {
  'b3-index': ['UTC'],
  'b3-dollar': ['UTC'],
  'b3-equity': ['UTC'],
  'us-equity': ['UTC', 'America/Sao_Paulo'],
  forex: ['Europe/Athens', 'America/New_York'],
  continuous: [],
};

/**
 * The zone in which most candles of a file lie within the trading hours of its instrument. The exchange's own comes
 * first (UTC for what trades around the clock), others only when they clearly fit better.
 */
export function guessZone(table: CandleTable, calendarId: CalendarId): string {
  const calendar = sessionCalendar(calendarId);
  const own = calendarId === 'forex' || calendarId === 'continuous' ? 'UTC' : calendar.zone;
  let best = { zone: own, share: openShare(own) };
  for (const zone of OTHERS[calendarId] ?? ['UTC']) {
    const share = openShare(zone);
    if (share > best.share + CLEARLY) best = { zone, share };
  }
  return best.zone;

  function openShare(zone: string): number {
    const step = Math.max(1, Math.floor(table.length / LOOKED_AT));
    let open = 0;
    let looked = 0;
    for (let index = 0; index < table.length; index += step) {
      looked += 1;
      if (calendar.isOpen(wallClockToUtc(zone, table.timeAt(index)))) open += 1;
    }
    return looked === 0 ? 0 : open / looked;
  }
}
