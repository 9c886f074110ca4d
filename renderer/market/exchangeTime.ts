import type { CalendarId } from '../../app/market/instrument';
import { sessionCalendar } from '../../app/market/sessionCalendar';
import { zoneOffset } from '../../app/market/zoneOffset';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Moments of one exchange written on its own wall clock. */
export interface ExchangeTime {
  /** The zone as traders say it: BRT, ET, UTC. */
  readonly zoneName: string;
  /** The wall clock at a UTC moment, written as if it were UTC, ms. */
  wall(time: number): number;
  /** 14:20 */
  minutes(time: number): string;
  /** 14:20:05 */
  seconds(time: number): string;
  /** 18/05 14:20 or 05-18 14:20 */
  short(time: number): string;
  /** 18/05/2022 14:20 or 2022-05-18 14:20 */
  full(time: number): string;
}

const ZONE_NAMES: Readonly<Record<string, string>> = { 'America/Sao_Paulo': 'BRT', 'America/New_York': 'ET' };

/** `dayFirst`: dates as Brazil writes them; else ISO, which no reader of English mistakes. */
export function exchangeTime(calendar: CalendarId, dayFirst: boolean): ExchangeTime {
  const { zone } = sessionCalendar(calendar);
  const wall = (time: number): number => time + zoneOffset(zone, time);
  const minutes = (time: number): string => {
    const at = new Date(wall(time));
    return `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`;
  };
  const date = (time: number, withYear: boolean): string => {
    const at = new Date(wall(time));
    const [year, month, day] = [String(at.getUTCFullYear()), pad(at.getUTCMonth() + 1), pad(at.getUTCDate())];
    const parts = withYear ? [year, month, day] : [month, day];
    return dayFirst ? parts.reverse().join('/') : parts.join('-');
  };
  return {
    zoneName: ZONE_NAMES[zone] ?? zone,
    wall,
    minutes,
    seconds: (time) => `${minutes(time)}:${pad(new Date(time).getUTCSeconds())}`,
    short: (time) => `${date(time, false)} ${minutes(time)}`,
    full: (time) => `${date(time, true)} ${minutes(time)}`,
  };
}
