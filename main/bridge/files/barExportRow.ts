import type { Candle } from '../../../app/market/candle';
import { wallClockToUtc } from '../../../app/market/wallClockToUtc';
import type { BarExportColumns } from './barExportColumns';

export type RowResult =
  { readonly ok: true; readonly candle: Candle } | { readonly ok: false; readonly reason: string };

const DATE = /^(\d{4})\.(\d{2})\.(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** One row of an MT5 bar export as a candle; times are read on the wall clock of `zone`. */
export function barExportRow(row: string, columns: BarExportColumns, zone: string): RowResult {
  const cells = row.split('\t');
  const cell = (index: number): string => (cells[index] ?? '').trim();
  const wall = wallTime(cell(columns.date), columns.time === null ? '00:00' : cell(columns.time));
  if (typeof wall === 'string') return { ok: false, reason: wall };
  const numbers: Record<'open' | 'high' | 'low' | 'close' | 'tickVolume' | 'realVolume' | 'spread', number> =
    {
      open: 0,
      high: 0,
      low: 0,
      close: 0,
      tickVolume: 0,
      realVolume: 0,
      spread: 0,
    };
  for (const name of Object.keys(numbers) as (keyof typeof numbers)[]) {
    const index = columns[name];
    if (index === null) continue;
    const text = cell(index);
    if (!NUMBER.test(text)) return { ok: false, reason: `${name} is not a number: ${quote(text)}` };
    numbers[name] = Number(text);
  }
  const { open, high, low, close, tickVolume, realVolume, spread } = numbers;
  if (low <= 0) return { ok: false, reason: `low is not above zero: ${low}` };
  if (high < Math.max(open, close)) return { ok: false, reason: `high ${high} is below open or close` };
  if (low > Math.min(open, close)) return { ok: false, reason: `low ${low} is above open or close` };
  if (tickVolume < 0 || realVolume < 0 || spread < 0)
    return { ok: false, reason: 'a volume or the spread is negative' };
  return { ok: true, candle: { time: wallClockToUtc(zone, wall), ...numbers } };
}

/** The wall clock as if it were UTC, ms; a text says what is wrong. */
function wallTime(date: string, time: string): number | string {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return `date is not YYYY.MM.DD: ${quote(date)}`;
  const [, hour, minute, second = '00'] = TIME.exec(time) ?? [];
  if (hour === undefined) return `time is not HH:MM or HH:MM:SS: ${quote(time)}`;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const wall = Date.parse(iso);
  // Date.parse takes 31 February for 3 March on some engines.
  if (Number.isNaN(wall) || new Date(wall).toISOString() !== iso) return `no such moment: ${date} ${time}`;
  return wall;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 30 ? `${text.slice(0, 30)}…` : text);
}
