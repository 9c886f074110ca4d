import type { DateOrder, MomentFormat } from './momentFormat';

const PARTS = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})/;

export interface SniffedMoment {
  /** Null when the cells are no moments. */
  readonly format: MomentFormat | null;
  /** False when the days could be the months as well. */
  readonly isSure: boolean;
}

/** How the moments of a sample are written, the whole sample considered. `times`: cells that hold the time of day. */
export function sniffMoment(cells: readonly string[], times: readonly string[] = []): SniffedMoment {
  const counted = sniffCount(cells);
  if (counted !== null) return { format: counted, isSure: true };
  if (cells.filter(isPlainDate).length * 2 > cells.length) return { format: 'ymd', isSure: true };
  return sniffOrder(cells, times);
}

function sniffCount(cells: readonly string[]): MomentFormat | null {
  const digits = cells.filter((cell) => /^\d{9,10}(?:\.\d+)?$|^\d{12,19}$/.test(cell) && !isPlainDate(cell));
  if (digits.length * 2 <= cells.length) return null;
  const lengths = digits.map((cell) => cell.split('.')[0]?.length ?? 0).sort((a, b) => a - b);
  const length = lengths[Math.floor(lengths.length / 2)] ?? 0;
  if (length <= 10) return 'epoch-s';
  if (length <= 13) return 'epoch-ms';
  return length <= 16 ? 'epoch-us' : 'epoch-ns';
}

/** YYYYMMDD and what may follow: its month and day are possible ones. */
function isPlainDate(cell: string): boolean {
  const [, month, day] = /^(?:19|20)\d{2}(\d{2})(\d{2})(?:\d{4}|\d{6}|[T ]\d+)?$/.exec(cell) ?? [];
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12 && Number(day) <= 31;
}

/**
 * A part above 31 is the year, one above 12 the day. Where no date tells, the order in which the dates of the file
 * lie closer together: neighbouring candles are days apart, not months. Of a single day, the order without weekends,
 * or the American one where the hours are American.
 */
function sniffOrder(cells: readonly string[], times: readonly string[]): SniffedMoment {
  const sure = (format: DateOrder | null): SniffedMoment => ({ format, isSure: true });
  const dates = cells.flatMap((cell) => {
    const [, a, b, c] = PARTS.exec(cell) ?? [];
    return a === undefined ? [] : [{ a, first: Number(a), second: Number(b), third: Number(c) }];
  });
  if (dates.length * 2 <= cells.length) return sure(null);
  if (dates.filter(({ a }) => a.length > 2).length * 2 > dates.length) return sure('ymd');
  const days = dates.filter(({ first }) => first > 12).length;
  const months = dates.filter(({ second }) => second > 12).length;
  if (days !== months) return sure(days > months ? 'dmy' : 'mdy');
  const weekends = (order: 'dmy' | 'mdy'): number =>
    dates.filter(({ first, second, third }) => {
      const [day, month] = order === 'dmy' ? [first, second] : [second, first];
      return new Date(Date.UTC(third, month - 1, day)).getUTCDay() % 6 === 0;
    }).length;
  const distance = (order: 'dmy' | 'mdy'): number => {
    let sum = 0;
    let before: number | null = null;
    for (const { first, second, third } of dates) {
      const [day, month] = order === 'dmy' ? [first, second] : [second, first];
      const now = Date.UTC(third, month - 1, day);
      if (before !== null) sum += Math.abs(now - before);
      before = now;
    }
    return sum;
  };
  const nearer = distance('mdy') - distance('dmy');
  if (nearer !== 0) return sure(nearer < 0 ? 'mdy' : 'dmy');
  const fewer = weekends('mdy') - weekends('dmy');
  if (fewer !== 0) return sure(fewer < 0 ? 'mdy' : 'dmy');
  const isSame = dates.every(({ first, second }) => first === second);
  return { format: times.some((time) => /[ap]\.?m\.?$/i.test(time)) ? 'mdy' : 'dmy', isSure: isSame };
}
