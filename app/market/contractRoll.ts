import { isB3TradingDay } from './b3Holidays';
import { calendarDay, monthOf, weekday, yearOf, type CalendarDay } from './calendarDay';

/** How the contracts behind a continuous unadjusted symbol follow each other. */
export type RollRule = 'index' | 'dollar';

/** `WIN`, `WIN$`, `WIN$N`, `WIN@`, `WIN@N`; adjusted series (`WIN$D`) and single contracts (`WINQ26`) never jump. */
const CONTINUOUS = /^(WIN|IND|WDO|DOL)(?:[$@]N?)?$/i;

/** The roll rule of a symbol; null when its prices do not jump from contract to contract. */
export function rollRuleOf(symbol: string): RollRule | null {
  const root = CONTINUOUS.exec(symbol)?.[1]?.toUpperCase();
  if (root === undefined) return null;
  return root === 'WIN' || root === 'IND' ? 'index' : 'dollar';
}

/** True when a roll day lies after `previous` and not after `day`. */
export function rollsBetween(rule: RollRule, previous: CalendarDay, day: CalendarDay): boolean {
  let year = yearOf(day);
  let month = monthOf(day);
  // Rolls are at most 63 days apart: four months back is more than enough to meet one.
  for (let back = 0; back < 4; back++) {
    const roll = rollDay(rule, year, month);
    if (roll !== null && roll <= day) return roll > previous;
    month -= 1;
    if (month === 0) {
      month = 12;
      year -= 1;
    }
  }
  return false;
}

/**
 * The day on which the new contract becomes the series, null in months without one.
 *
 * Index futures expire on the Wednesday nearest the 15th of even months, dollar futures on the first trading day of
 * each month; on a holiday, the next trading day (B3, contract specifications).
 */
export function rollDay(rule: RollRule, year: number, month: number): CalendarDay | null {
  if (rule === 'dollar') return nextTradingDay(calendarDay(year, month, 1));
  if (month % 2 !== 0) return null;
  const middle = calendarDay(year, month, 15);
  const WEDNESDAY = 2;
  const ahead = (WEDNESDAY - weekday(middle) + 7) % 7;
  return nextTradingDay(ahead <= 3 ? middle + ahead : middle + ahead - 7);
}

function nextTradingDay(day: CalendarDay): CalendarDay {
  while (!isB3TradingDay(day)) day += 1;
  return day;
}
