import { wallClockToUtc } from '../../../app/market/wallClockToUtc';

/**
 * Reads `2022-05-18T14:20`, on the clock of the zone it is later given, or the same with `Z` or an offset. Null when it
 * is neither, or no such day exists.
 */
export function readMoment(text: string): ((zone: string) => number) | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  const [, minutes, seconds = ':00', offset] = match ?? [];
  if (minutes === undefined) return null;
  const wall = Date.parse(`${minutes}${seconds}Z`);
  // Date.parse takes the 31st of February for the 3rd of March.
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(minutes)) return null;
  if (offset === undefined) return (zone) => wallClockToUtc(zone, wall);
  const time = Date.parse(`${minutes}${seconds}${offset}`);
  return Number.isNaN(time) ? null : () => time;
}
