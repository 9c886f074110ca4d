import { DAY_MS } from '../../app/market/calendarDay';
import { wallClockToUtc } from '../../app/market/wallClockToUtc';

/** A moment of the market, once its zone is known; UTC ms. */
export type MomentIn = (zone: string) => number;

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/;

/**
 * Reads `2022-05-18` or `2022-05-18T14:20` by the market's clock; null when it is neither. `isEnd`: a day alone means
 * with that day.
 */
export function readMoment(text: string, isEnd: boolean): MomentIn | null {
  const [, day, clock] = MOMENT.exec(text) ?? [];
  const wall = day === undefined ? NaN : Date.parse(`${day}T${clock ?? '00:00'}:00Z`);
  if (Number.isNaN(wall)) return null;
  const until = isEnd && clock === undefined ? wall + DAY_MS : wall;
  return (zone) => wallClockToUtc(zone, until);
}
