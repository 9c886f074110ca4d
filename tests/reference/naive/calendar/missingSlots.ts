import type { CalendarId } from '../../../../app/market/instrument';
import { builtInCalendar } from '../../../support/series/builtInCalendar';
import { b3CoreHours, isB3TradingDay } from './b3';
import { civilDate } from './civilDate';
import type { Moment } from './moments';
import { isUsTradingDay, usCoreHours } from './usEquity';

const DAY_MINUTES = 1_440;

export function isTradingDay(day: number, calendar: CalendarId): boolean {
  const { weekday } = civilDate(day);
  switch (builtInCalendar(calendar)) {
    case 'b3-index':
    case 'b3-dollar':
    case 'b3-equity':
      return isB3TradingDay(day);
    case 'us-equity':
      return isUsTradingDay(day);
    case 'forex':
      return weekday !== 0 && weekday !== 6;
    case 'continuous':
      return true;
  }
}

function coreHours(day: number, calendar: CalendarId): readonly [number, number] {
  switch (builtInCalendar(calendar)) {
    case 'b3-index':
      return b3CoreHours(day, 9 * 60, 17 * 60 + 55);
    case 'b3-dollar':
      return b3CoreHours(day, 9 * 60, 18 * 60);
    case 'b3-equity':
      return b3CoreHours(day, 10 * 60 + 15, 16 * 60 + 50);
    case 'us-equity':
      return usCoreHours(day);
    case 'forex':
    case 'continuous':
      return [0, DAY_MINUTES];
  }
}

/** Slots of one session day whose candle would overlap its core hours, after minute `after` and before minute `before`. */
export function slotsOfDay(
  day: number,
  calendar: CalendarId,
  step: number,
  after: number,
  before: number,
): number {
  if (!isTradingDay(day, calendar)) return 0;
  const [open, close] = coreHours(day, calendar);
  let count = 0;
  for (let slot = 0; slot < DAY_MINUTES; slot += step) {
    if (slot + step > open && slot < close && slot > after && slot < before) count += 1;
  }
  return count;
}

/** Whether the stretch between two candles that follow each other in the file is a data gap. */
export function isDataGap(
  first: Moment,
  second: Moment,
  calendar: CalendarId,
  step: number,
  tolerance: number,
): boolean {
  if (first.day === second.day && second.minute - first.minute <= step) return false;
  let wholeDays = 0;
  for (let day = first.day + 1; day < second.day; day++) if (isTradingDay(day, calendar)) wholeDays += 1;
  if (first.day === second.day) {
    return slotsOfDay(first.day, calendar, step, first.minute, second.minute) > tolerance;
  }
  const rest = slotsOfDay(first.day, calendar, step, first.minute, DAY_MINUTES);
  const start = slotsOfDay(second.day, calendar, step, -1, second.minute);
  if (calendar === 'forex' || calendar === 'continuous') {
    let between = 0;
    for (let day = first.day + 1; day < second.day; day++) {
      between += slotsOfDay(day, calendar, step, -1, DAY_MINUTES);
      if (between > tolerance) return true;
    }
    return rest + between + start > tolerance;
  }
  if (wholeDays > 0) return true;
  return step < DAY_MINUTES && (rest > tolerance || start > tolerance);
}
