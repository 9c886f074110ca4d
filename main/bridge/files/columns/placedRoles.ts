import { looksLikeDate } from '../values/looksLikeDate';
import type { ColumnRole, ColumnRoles } from './columnRole';

/** After date and time, by how many numbers follow: MT4, MT5 and tick files have them in this order. */
const BARS: readonly ColumnRole[] = ['open', 'high', 'low', 'close'];
const AFTER_BARS: Readonly<Record<number, readonly (ColumnRole | null)[]>> = {
  4: [],
  5: ['tickVolume'],
  6: ['tickVolume', 'realVolume'],
  7: ['tickVolume', 'realVolume', 'spread'],
};

/** Exchanges of crypto write what was traded, and then when the candle closed. */
const TRADED: readonly ColumnRole[] = ['realVolume'];

const CLOCK = /^\d{1,2}:\d{2}/;
const PLAIN_CLOCK = /^\d{3,6}$/;

/** The columns of a file without names, by how its rows look; null when they cannot be told. */
export function placedRoles(row: readonly string[]): ColumnRoles | null {
  const roles: (ColumnRole | null)[] = [];
  let at = 0;
  if (!looksLikeDate(row[0] ?? '')) {
    if (!looksLikeDate(row[1] ?? '')) return null;
    roles.push('symbol');
    at = 1;
  }
  const date = row[at] ?? '';
  const next = row[at + 1] ?? '';
  const hasClock = /[T :]/.test(date.trim()) || /^\d{9,}$/.test(date);
  const left = row.length - at - 1;
  if (!hasClock && (CLOCK.test(next) || (PLAIN_CLOCK.test(next) && left >= 5))) {
    roles.push('date', 'time');
    at += 2;
  } else {
    roles.push('moment');
    at += 1;
  }
  const numbers = row.length - at;
  if (numbers >= 4) {
    const after = isMoment(row[at + 5]) ? TRADED : (AFTER_BARS[Math.min(numbers, 7)] ?? []);
    const rest = new Array<null>(Math.max(0, numbers - BARS.length - after.length)).fill(null);
    return [...roles, ...BARS, ...after, ...rest];
  }
  if (numbers === 3) return [...roles, 'bid', 'ask', 'volume'];
  if (numbers === 2) return [...roles, 'bid', 'ask'];
  return null;
}

function isMoment(cell = ''): boolean {
  return /^1\d{12}(?:\d{3}){0,2}$/.test(cell);
}
