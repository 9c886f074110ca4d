import { unitOf, type DateOrder, type MomentFormat } from './momentFormat';
import { readClock } from './readClock';
import type { RowFault } from '../rowFault';

/** What is read of a cell: the wall clock as if it were UTC, or the moment itself where its zone is written. */
export class MomentReader {
  /** Milliseconds, valid after a reading without a reason. */
  time = 0;
  /** The zone was written beside it: `time` is UTC. */
  zoned = false;
  private lastDate = '';
  private lastDay = NaN;
  private readonly unit: number | null;

  constructor(private readonly format: MomentFormat) {
    this.unit = unitOf(format);
  }

  /** One cell with date and time, or a count; null, or why it is no moment. */
  readMoment(line: string, from: number, end: number): RowFault | null {
    if (this.unit !== null) return this.readCount(line.slice(from, end), this.unit);
    let split = from;
    while (split < end && !isBetween(line.charCodeAt(split))) split += 1;
    if (split < end) return this.readDateAndTime(line, from, split, split + 1, end);
    const long = /^(\d{8})(\d{4}|\d{6})$/.exec(line.slice(from, end));
    if (long === null) return this.readDate(line, from, end);
    return this.readDateAndTime(line, from, from + 8, from + 8, end);
  }

  /** Date and time in cells of their own. */
  readDateAndTime(
    line: string,
    dateFrom: number,
    dateEnd: number,
    timeFrom: number,
    timeEnd: number,
  ): RowFault | null {
    const wrong = this.readDate(line, dateFrom, dateEnd);
    if (wrong !== null) return wrong;
    const clock = readClock(line, timeFrom, timeEnd);
    if (clock === null) {
      return { code: 'time', cell: line.slice(timeFrom, timeEnd) };
    }
    this.zoned = clock.zone !== null;
    this.time += clock.time - (clock.zone ?? 0);
    return null;
  }

  private readCount(cell: string, unit: number): RowFault | null {
    const count = /^\d{9,19}(?:\.\d+)?$/.test(cell) ? Number(cell) : NaN;
    this.zoned = false;
    this.time = Math.round(count * unit);
    const year = new Date(this.time).getUTCFullYear();
    return year >= 1971 && year < 2100 ? null : { code: 'epoch', cell };
  }

  private readDate(line: string, from: number, end: number): RowFault | null {
    const { lastDate } = this;
    if (!(end - from === lastDate.length && lastDate !== '' && line.startsWith(lastDate, from))) {
      const date = line.slice(from, end);
      this.lastDay = dayOf(date, this.format === 'dmy' || this.format === 'mdy' ? this.format : 'ymd');
      this.lastDate = date;
    }
    this.zoned = false;
    this.time = this.lastDay;
    return Number.isNaN(this.lastDay) ? { code: 'date', cell: line.slice(from, end) } : null;
  }
}

function isBetween(code: number): boolean {
  return code === 32 || code === 84;
}

const PARTS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;
const PLAIN = /^(\d{4})()(\d{2})(\d{2})$/;

/** Midnight of a date, ms; NaN when there is no such day. */
function dayOf(date: string, order: DateOrder): number {
  const [, a, , b, c] = PARTS.exec(date) ?? PLAIN.exec(date) ?? [];
  if (a === undefined || b === undefined || c === undefined) return NaN;
  const isYearFirst = a.length > 2;
  if (isYearFirst !== (order === 'ymd')) return NaN;
  const [yearText, month, day] = isYearFirst ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  if (yearText.length !== 2 && yearText.length !== 4) return NaN;
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const time = Date.UTC(year, Number(month) - 1, Number(day));
  const back = new Date(time);
  const same =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === Number(month) - 1 &&
    back.getUTCDate() === Number(day);
  return same && year >= 1971 && year < 2100 ? time : NaN;
}
