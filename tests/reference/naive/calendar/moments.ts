import type { BuiltInCalendarId, CalendarId } from '../../../../app/market/instrument';
import { builtInCalendar } from '../../../support/series/builtInCalendar';
import { wallFromUtc } from '../../../support/series/wallClock';

const HOUR = 3_600_000;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** Where a moment lies in its market's own calendar. */
export interface Moment {
  /** Session day (docs/engine.md section 1), counted from 1970-01-01. */
  readonly day: number;
  /** Minutes since that session day began; the slots are counted on this clock. */
  readonly minute: number;
  /** Equal for two moments of one session. */
  readonly session: number;
}

const ZONES: Readonly<Record<BuiltInCalendarId, string>> = {
  'b3-index': 'America/Sao_Paulo',
  'b3-dollar': 'America/Sao_Paulo',
  'b3-equity': 'America/Sao_Paulo',
  'us-equity': 'America/New_York',
  forex: 'America/New_York',
  continuous: 'UTC',
};

const offsets = new Map<string, number>();

/** Offsets change on full hours only, so one look-up an hour is enough. */
function offsetAt(utc: number, zone: string): number {
  const hour = Math.floor(utc / HOUR) * HOUR;
  const key = `${zone}|${hour}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = wallFromUtc(hour, zone) - hour;
    offsets.set(key, offset);
  }
  return offset;
}

export function momentOf(utc: number, calendar: CalendarId): Moment {
  // The forex day ends at 17:00 in New York: seven hours later its clock shows midnight.
  const shift = calendar === 'forex' ? 7 * HOUR : 0;
  const wall = utc + offsetAt(utc, ZONES[builtInCalendar(calendar)]) + shift;
  const day = Math.floor(wall / DAY);
  const minute = (wall - day * DAY) / MINUTE;
  if (calendar === 'continuous') return { day, minute, session: 0 };
  // Day 4 was a Monday: weeks begin with the session day that opens on Sunday evening.
  if (calendar === 'forex') return { day, minute, session: Math.floor((day - 4) / 7) };
  return { day, minute, session: day };
}
