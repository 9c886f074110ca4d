import { isAshWednesday, isB3TradingDay } from './b3Holidays';
import { calendarDay, nthWeekday, yearOf, type CalendarDay } from './calendarDay';
import { isUsEarlyClose, isUsTradingDay } from './usHolidays';

/** Minutes after local midnight, below 0 on the evening before; `close` exclusive. */
export interface ClockHours {
  readonly open: number;
  readonly close: number;
}

/** The hours of one kind of exchange. */
export interface ExchangeHours {
  readonly zone: string;
  /** Some of its sessions open on the evening before. */
  readonly isOvernight: boolean;
  isTradingDay(day: CalendarDay): boolean;
  /** What the exchange announces for that (trading) day. */
  hoursOn(day: CalendarDay): ClockHours;
  /** The part of it that every regular session has had: only here can a candle be missing. */
  coreOn(day: CalendarDay): ClockHours;
}

const SUNDAY = 6;

/** From this Monday the index futures keep their longer day all year (B3 circular of February 2025). */
const INDEX_KEEPS_LONG_DAY: CalendarDay = calendarDay(2025, 3, 10);

/**
 * B3's equity and derivative sessions end later while New York is on standard time, so they move with the US clock,
 * on the Monday after it. Sources: B3's announcements 2018 to 2025 and the last candles of every day of WIN 2018 to
 * 2023 and June 2026.
 */
function isUsSummer(day: CalendarDay): boolean {
  const year = yearOf(day);
  return day > nthWeekday(year, 3, 2, SUNDAY) && day <= nthWeekday(year, 11, 1, SUNDAY);
}

function b3Hours(
  open: number,
  core: ClockHours,
  closeOn: (day: CalendarDay) => number,
): Readonly<ExchangeHours> {
  const openOn = (day: CalendarDay, regular: number): number => (isAshWednesday(day) ? at(13, 0) : regular);
  return {
    zone: 'America/Sao_Paulo',
    isOvernight: false,
    isTradingDay: isB3TradingDay,
    hoursOn: (day) => ({ open: openOn(day, open), close: closeOn(day) }),
    coreOn: (day) => ({ open: openOn(day, core.open), close: core.close }),
  };
}

function at(hour: number, minute: number): number {
  return hour * 60 + minute;
}

export const B3_INDEX_HOURS = b3Hours(at(9, 0), { open: at(9, 0), close: at(17, 55) }, (day) =>
  isUsSummer(day) && day < INDEX_KEEPS_LONG_DAY ? at(17, 55) : at(18, 25),
);

export const B3_DOLLAR_HOURS = b3Hours(at(9, 0), { open: at(9, 0), close: at(18, 0) }, (day) =>
  isUsSummer(day) ? at(18, 0) : at(18, 30),
);

export const B3_EQUITY_HOURS = b3Hours(at(10, 0), { open: at(10, 15), close: at(16, 50) }, (day) =>
  isUsSummer(day) ? at(16, 55) : at(17, 55),
);

export const US_EQUITY_HOURS: ExchangeHours = {
  zone: 'America/New_York',
  isOvernight: false,
  isTradingDay: isUsTradingDay,
  hoursOn: usHoursOn,
  coreOn: usHoursOn,
};

function usHoursOn(day: CalendarDay): ClockHours {
  return { open: at(9, 30), close: isUsEarlyClose(day) ? at(13, 0) : at(16, 0) };
}
