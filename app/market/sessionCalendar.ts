import { continuousCalendar } from './continuousCalendar';
import { exchangeCalendar } from './exchangeCalendar';
import { forexCalendar } from './forexCalendar';
import type { BuiltInCalendarId, CalendarId, OwnCalendarId } from './instrument';
import { readOwnCalendar } from './ownCalendar';
import { ownHours } from './ownHours';
import type { SessionCalendar } from './sessionDay';
export type { SessionCalendar, SessionDay, TradingSpan } from './sessionDay';
import { B3_DOLLAR_HOURS, B3_EQUITY_HOURS, B3_INDEX_HOURS, US_EQUITY_HOURS } from './tradingHours';

const CALENDARS: Readonly<Record<BuiltInCalendarId, SessionCalendar>> = {
  'b3-index': exchangeCalendar('b3-index', B3_INDEX_HOURS),
  'b3-dollar': exchangeCalendar('b3-dollar', B3_DOLLAR_HOURS),
  'b3-equity': exchangeCalendar('b3-equity', B3_EQUITY_HOURS),
  'us-equity': exchangeCalendar('us-equity', US_EQUITY_HOURS),
  forex: forexCalendar(),
  continuous: continuousCalendar(),
};

const own = new Map<string, SessionCalendar>();

/**
 * The sessions of a calendar:
 * - exchanges (B3, US): the local calendar day, by the dated hours of `tradingHours.ts`;
 * - forex: the trading week, Sunday 17:00 to Friday 17:00 in New York;
 * - continuous: one endless session, days counted in UTC;
 * - the trader's own: the local calendar day, by the hours the trader gives; a session over midnight is the day on
 *   which it closes.
 */
export function sessionCalendar(id: CalendarId): SessionCalendar {
  return isOwn(id) ? ownCalendar(id) : CALENDARS[id];
}

function isOwn(id: CalendarId): id is OwnCalendarId {
  return id.startsWith('own:');
}

function ownCalendar(id: OwnCalendarId): SessionCalendar {
  const known = own.get(id);
  if (known !== undefined) return known;
  const described = readOwnCalendar(id);
  if (described === null) throw new RangeError(`${id} describes no calendar`);
  const made = exchangeCalendar(id, ownHours(described));
  own.set(id, made);
  return made;
}
