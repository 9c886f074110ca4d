import type { BuiltInCalendarId, CalendarId } from '../../../app/market/instrument';
import { builtInCalendar } from './builtInCalendar';
import type { Random } from './random';
import { utcFromWall } from './wallClock';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Hours of one kind of market as its files show them, in minutes of the local day. */
interface Hours {
  readonly zone: string;
  readonly open: number;
  readonly close: number;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
}

/** Minute of the day in New York at which the week opens and closes. */
const FOREX_OPEN = 1_020;
const WORKDAYS = [1, 2, 3, 4, 5];
const HOURS: Readonly<Record<BuiltInCalendarId, Hours>> = {
  'b3-index': { zone: 'America/Sao_Paulo', open: 540, close: 1_105, weekdays: WORKDAYS },
  'b3-dollar': { zone: 'America/Sao_Paulo', open: 540, close: 1_110, weekdays: WORKDAYS },
  'b3-equity': { zone: 'America/Sao_Paulo', open: 600, close: 1_015, weekdays: WORKDAYS },
  'us-equity': { zone: 'America/New_York', open: 570, close: 960, weekdays: WORKDAYS },
  // The week opens on Sunday at 17:00 and closes on Friday at 17:00.
  forex: { zone: 'America/New_York', open: 0, close: 1_440, weekdays: [0, 1, 2, 3, 4, 5] },
  continuous: { zone: 'UTC', open: 0, close: 1_440, weekdays: [0, 1, 2, 3, 4, 5, 6] },
};

/**
 * Open times of `count` candles from the local day `startDay` on (days since 1970-01-01), with the holes that
 * real feeds have: single slots, a few slots at the border of what is tolerated, hours, whole days. Holidays of
 * the exchange are sometimes traded through, sometimes skipped: both happen in other vendors' files.
 */
export function drawTradingSlots(
  random: Random,
  calendar: CalendarId,
  step: number,
  startDay: number,
  count: number,
): number[] {
  const { zone, open, close, weekdays } = HOURS[builtInCalendar(calendar)];
  const holes = random.pick([0, 0, 0.004, 0.02, 0.08]);
  const lateOpen = random.chance(0.2);
  const times: number[] = [];
  let skip = 0;
  for (let day = startDay; times.length < count; day++) {
    const weekday = (((day + 4) % 7) + 7) % 7;
    if (!weekdays.includes(weekday) || (holes > 0 && random.chance(0.02))) continue;
    const last = calendar === 'b3-index' && random.chance(0.3) ? close - 30 : close;
    const first = lateOpen && random.chance(0.3) ? open + step * random.int(1, 4) : open;
    // The forex grid begins at 17:00: four-hour candles open at 01:00, 05:00, …
    const shift = calendar === 'forex' ? FOREX_OPEN % step : 0;
    const onGrid = Math.floor(first / step) * step + shift;
    for (let minute = onGrid; minute < last && times.length < count; minute += step) {
      if (calendar === 'forex' && !isForexOpen(weekday, minute)) continue;
      if (skip === 0 && random.chance(holes)) skip = random.pick([1, 1, 2, 2, 3, 3, 4, 12, 40]);
      if (skip > 0) skip -= 1;
      else times.push(utcFromWall(day * DAY + minute * MINUTE, zone));
    }
  }
  return times;
}

function isForexOpen(weekday: number, minute: number): boolean {
  if (weekday === 0) return minute >= FOREX_OPEN;
  return weekday !== 5 || minute < FOREX_OPEN;
}
