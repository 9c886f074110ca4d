export interface ReadClock {
  /** Since midnight, ms. */
  readonly time: number;
  /** What the zone written behind it adds to UTC, ms; null without one. */
  readonly zone: number | null;
}

const CLOCK =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([AaPp])[Mm])?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/;
/** 900, 0900, 90000, 090000, and 170000123 with milliseconds. */
const DIGITS = /^(\d{1,2})(\d{2})(?:(\d{2})(\d{3})?)?$/;
const HOUR = 3_600_000;
const MINUTE = 60_000;

const remembered = new Map<string, ReadClock | null>();
/** A day of minutes and one of seconds: the times of candles come again every day. */
const MOST_REMEMBERED = 100_000;

/** A time of day; null when it is none. */
export function readClock(line: string, from: number, end: number): ReadClock | null {
  const text = line.slice(from, end);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const clock = parseClock(text.trim());
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, clock);
  return clock;
}

function parseClock(text: string): ReadClock | null {
  const digits = /^\d{3,9}$/.test(text) ? padded(text) : null;
  const [, hourText, minute, second = '0', fraction = '', half, zone] =
    (digits === null ? CLOCK.exec(text) : DIGITS.exec(digits)) ?? [];
  if (hourText === undefined) return null;
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const ms = fraction === '' ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  return { time: hour * HOUR + Number(minute) * MINUTE + Number(second) * 1000 + ms, zone: zoneOf(zone) };
}

function padded(text: string): string | null {
  if (text.length <= 4) return text.padStart(4, '0');
  return text.length <= 6 ? text.padStart(6, '0') : text.padStart(9, '0');
}

function zoneOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}
