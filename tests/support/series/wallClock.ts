const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** The wall clock of `zone` at a UTC moment, written as if it were UTC (as MT5 does), in milliseconds. */
export function wallFromUtc(utc: number, zone: string): number {
  if (zone === 'UTC') return utc;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(utc)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const offsets = new Map<string, number>();

/**
 * The UTC moment of a wall clock written as if it were UTC. Exchange sessions lie away from the hour in which
 * clocks change, so the offset of the local day's noon holds for the whole session.
 */
export function utcFromWall(wall: number, zone: string): number {
  if (zone === 'UTC') return wall;
  const noon = Math.floor(wall / 86_400_000) * 86_400_000 + 43_200_000;
  const key = `${zone}|${noon}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const guess = noon - (wallFromUtc(noon, zone) - noon);
    offset = wallFromUtc(guess, zone) - guess;
    offsets.set(key, offset);
  }
  return wall - offset;
}
