/** The hours in which an instrument trades; see `sessionCalendar.ts` for what each kind means. */
export const CALENDAR_IDS = [
  'b3-index',
  'b3-dollar',
  'b3-equity',
  'us-equity',
  'forex',
  'continuous',
] as const;
export type BuiltInCalendarId = (typeof CALENDAR_IDS)[number];
/** A calendar that the trader describes: the whole description, see `ownCalendar.ts`. */
export type OwnCalendarId = `own:${string}`;
export type CalendarId = BuiltInCalendarId | OwnCalendarId;

/** What is traded: how its prices are quantised, valued and scheduled. */
export interface Instrument {
  /** The name the source uses, such as `WIN$N`. */
  readonly symbol: string;
  /** Smallest price step, in price units; > 0. */
  readonly tickSize: number;
  /** Value of one price unit of one contract, in `currency`. WIN: R$ 0.20. */
  readonly pointValue: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Decimals in which prices are shown. */
  readonly digits: number;
  readonly calendar: CalendarId;
}
