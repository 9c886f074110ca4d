const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A stretch of time with one offset; `to` exclusive, UTC ms. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** What the zone database answers never changes within a run: remembered per zone and UTC year. */
const remembered = new Map<string, Map<number, readonly Stretch[]>>();

/**
 * What to add to a UTC time to get the wall clock of an IANA zone, in ms. Exact to the minute of a change.
 *
 * @throws RangeError for an unknown zone.
 */
export function zoneOffset(zone: string, time: number): number {
  const year = new Date(time).getUTCFullYear();
  for (const stretch of stretchesOf(zone, year)) {
    if (time < stretch.to) return stretch.offset;
  }
  throw new RangeError(`No offset of ${zone} at ${time}`);
}

function stretchesOf(zone: string, year: number): readonly Stretch[] {
  let years = remembered.get(zone);
  if (years === undefined) remembered.set(zone, (years = new Map<number, readonly Stretch[]>()));
  let stretches = years.get(year);
  if (stretches === undefined) years.set(year, (stretches = findStretches(zone, year)));
  return stretches;
}

/** Asks every 8 days, then halves the interval where the offset changed. */
function findStretches(zone: string, year: number): readonly Stretch[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const end = Date.UTC(year + 1, 0, 1);
  const stretches: Stretch[] = [];
  let from = Date.UTC(year, 0, 1);
  let offset = askOffset(format, from);
  for (let at = from; at < end; at += 8 * DAY) {
    const next = Math.min(at + 8 * DAY, end);
    if (askOffset(format, next) === offset) continue;
    const change = findChange(format, at, next, offset);
    stretches.push({ from, to: change, offset });
    from = change;
    offset = askOffset(format, change);
  }
  if (from < end) stretches.push({ from, to: end, offset });
  return stretches;
}

/** The first minute after `low` whose offset is not `offset`. */
function findChange(format: Intl.DateTimeFormat, low: number, high: number, offset: number): number {
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (askOffset(format, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function askOffset(format: Intl.DateTimeFormat, time: number): number {
  const wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of format.formatToParts(time)) {
    if (type in wall) wall[type as keyof typeof wall] = Number(value);
  }
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute) - time;
}
