import { continuousCalendar } from './continuousCalendar';
import { exchangeCalendar } from './exchangeCalendar';
import { forexCalendar } from './forexCalendar';
import type { CalendarId } from './instrument';
import type { SessionCalendar } from './sessionDay';
export type { SessionCalendar, SessionDay, TradingSpan } from './sessionDay';
import { B3_DOLLAR_HOURS, B3_EQUITY_HOURS, B3_INDEX_HOURS, US_EQUITY_HOURS } from './tradingHours';

const CALENDARS: Readonly<Record<CalendarId, SessionCalendar>> = {
  'b3-index': exchangeCalendar('b3-index', B3_INDEX_HOURS),
  'b3-dollar': exchangeCalendar('b3-dollar', B3_DOLLAR_HOURS),
  'b3-equity': exchangeCalendar('b3-equity', B3_EQUITY_HOURS),
  'us-equity': exchangeCalendar('us-equity', US_EQUITY_HOURS),
  forex: forexCalendar(),
  continuous: continuousCalendar(),
};

/**
 * The sessions of a calendar:
 * - exchanges (B3, US): the local calendar day, by the dated hours of `tradingHours.ts`;
 * - forex: the trading week, Sunday 17:00 to Friday 17:00 in New York;
 * - continuous: one endless session, days counted in UTC.
 */
export function sessionCalendar(id: CalendarId): SessionCalendar {
  return CALENDARS[id];
}
