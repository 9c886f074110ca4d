import { civilDate, dayNumber, easter } from './civilDate';

/** The last weekday of December, on which B3 does not trade. */
function lastWeekdayOfYear(year: number): number {
  let day = dayNumber(year, 12, 31);
  while (isWeekend(day)) day -= 1;
  return day;
}

function isWeekend(day: number): boolean {
  const { weekday } = civilDate(day);
  return weekday === 0 || weekday === 6;
}

/**
 * Days on which B3 trades. São Paulo's own holidays (25 January, 9 July, 20 November) closed it until 2021;
 * 20 November is national since 2024. In 2020 the city moved two of them into May. The days without a candle in
 * the WIN H1 file of ../shared/data (2018 to 2023) are exactly these.
 */
export function isB3TradingDay(day: number): boolean {
  if (isWeekend(day)) return false;
  const { year, month, day: date } = civilDate(day);
  const fixed = ['1-1', '4-21', '5-1', '9-7', '10-12', '11-2', '11-15', '12-24', '12-25'];
  if (year <= 2021) fixed.push('1-25');
  if (year <= 2021 && year !== 2020) fixed.push('7-9');
  if (year <= 2019 || year >= 2024) fixed.push('11-20');
  if (fixed.includes(`${month}-${date}`) || day === lastWeekdayOfYear(year)) return false;
  return ![-48, -47, -2, 60].includes(day - easter(year));
}

/** The hours given, in minutes of the local day; Ash Wednesday starts at 13:00. */
export function b3CoreHours(day: number, open: number, close: number): readonly [number, number] {
  return [day - easter(civilDate(day).year) === -46 ? 13 * 60 : open, close];
}

/** The day on which WIN and IND change contract in this month, or null. */
function indexRoll(year: number, month: number): number | null {
  if (month % 2 === 1) return null;
  for (let day = dayNumber(year, month, 12); ; day++) {
    if (civilDate(day).weekday === 3) return nextTradingDay(day);
  }
}

function nextTradingDay(day: number): number {
  let next = day;
  while (!isB3TradingDay(next)) next += 1;
  return next;
}

const UNADJUSTED = /^(WIN|IND|WDO|DOL)(\$|\$N|@|@N)?$/;

/** Whether the unadjusted continuous series changes contract after the day `before` and not after `day`. */
export function rollsBetween(symbol: string, before: number, day: number): boolean {
  const root = UNADJUSTED.exec(symbol)?.[1];
  if (root === undefined) return false;
  const dollar = root === 'WDO' || root === 'DOL';
  for (let candidate = before + 1; candidate <= day; candidate++) {
    const { year, month } = civilDate(candidate);
    const roll = dollar ? nextTradingDay(dayNumber(year, month, 1)) : indexRoll(year, month);
    if (candidate === roll) return true;
  }
  return false;
}
