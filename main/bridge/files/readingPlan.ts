import { calendarOf } from '../../../app/market/instruments';
import type { Problem } from '../../problem';
import type { Result } from '../../result';
import { TICK_PRICES, type TickPrice } from './candles/tickRows';
import type { ColumnRole, ColumnRoles } from './columns/columnRole';
import { findHeader } from './columns/findHeader';
import { sniffDelimiter, type Delimiter } from './columns/sniffDelimiter';
import { splitCells } from './columns/splitCells';
import { fileProblems } from './fileProblems';
import type { InstrumentLookup, ReadingChoices } from './readingChoices';
import { symbolOfFileName } from './symbolOfFileName';
import type { FileSample } from './text/fileSample';
import { readClock } from './values/readClock';
import { sniffDecimal, type DecimalSign } from './values/sniffDecimal';
import { sniffMoment } from './values/sniffMoment';
import type { MomentFormat } from './values/momentFormat';

/** How a file is going to be read. */
export interface ReadingPlan {
  readonly kind: 'bars' | 'ticks';
  readonly delimiter: Delimiter;
  readonly decimal: DecimalSign;
  readonly headerLine: number | null;
  readonly names: readonly string[];
  /** Every `volume` is one of a kind here. */
  readonly roles: ColumnRoles;
  readonly moment: MomentFormat;
  /** Its days could be its months as well. */
  readonly orderUnsure: boolean;
  /** The times say their own zone. */
  readonly zoned: boolean;
  readonly price: TickPrice | null;
  readonly symbol: string | null;
  /** What the file's own column of symbols says; rows of others are left out. Null without such a column. */
  readonly onlySymbol: string | null;
}

const PRICES: readonly ColumnRole[] = ['open', 'high', 'low', 'close', 'bid', 'ask', 'last'];

/** Understands a file by its sample; what a person chose comes before what the file suggests. */
export function planReading(
  path: string,
  fileName: string,
  sample: FileSample,
  choices: ReadingChoices,
  instrumentOf: InstrumentLookup,
): Result<ReadingPlan> {
  const refuse = (problem: Problem): Result<ReadingPlan> => ({ ok: false, problem });
  if (sample.head.every((line) => line.trim() === '')) return refuse(fileProblems.empty(path));
  const delimiter = choices.delimiter ?? sniffDelimiter([...sample.head, ...sample.later]);
  if (delimiter === null) return refuse(fileProblems.notPrices(path));
  const header = findHeader(sample.head, delimiter, choices.columns);
  if (header === null) return refuse(fileProblems.notPrices(path));
  const missing = missingIn(header.roles);
  if (missing.length > 0) return refuse(fileProblems.missingColumns(path, missing));

  const rows = [...sample.head.slice(header.firstRow), ...sample.later]
    .filter((line) => line.trim() !== '')
    .map((line) => splitCells(line, delimiter));
  if (rows.length === 0) return refuse(fileProblems.noRows(path));
  const column = (role: ColumnRole): string[] => {
    const at = header.roles.indexOf(role);
    return at === -1 ? [] : rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
  };
  const momentCells = column(header.roles.includes('moment') ? 'moment' : 'date');
  const timeCells = header.roles.includes('time') ? column('time') : momentCells;
  const { format: guessed, isSure } = sniffMoment(momentCells, timeCells);
  const moment = guessed?.startsWith('epoch') === true ? guessed : (choices.dateOrder ?? guessed);
  if (moment === null) return refuse(fileProblems.noMoments(path, momentCells[0] ?? ''));

  const onlySymbol = commonest(column('symbol'));
  const symbol = choices.symbol ?? onlySymbol ?? symbolOfFileName(fileName);
  const isForex = symbol !== null && (instrumentOf(symbol)?.calendar ?? calendarOf(symbol)) === 'forex';
  const kind = header.roles.includes('open') ? 'bars' : 'ticks';
  const tickSize = symbol === null ? null : (instrumentOf(symbol)?.tickSize ?? null);
  const value: ReadingPlan = {
    kind,
    delimiter,
    decimal: choices.decimal ?? sniffDecimal(PRICES.flatMap(column).slice(0, 4_000), tickSize),
    headerLine: header.headerLine,
    names: header.names,
    roles: header.roles.map((role) => (role === 'volume' ? volumeRole(header.roles, isForex) : role)),
    moment,
    orderUnsure: !isSure && choices.dateOrder === null,
    zoned: !moment.startsWith('epoch') && areZoned(timeCells),
    price: kind === 'bars' ? null : (choices.price ?? tickPriceOf(column)),
    symbol,
    onlySymbol,
  };
  if (value.price !== null && !header.roles.includes(value.price))
    return refuse(fileProblems.missingColumns(path, [value.price]));
  return { ok: true, value };
}

function missingIn(roles: ColumnRoles): readonly string[] {
  const has = (role: ColumnRole): boolean => roles.includes(role);
  const moment = has('moment') || has('date') ? [] : ['date'];
  if (TICK_PRICES.some(has) && !has('open')) return moment;
  const bars = ['open', 'high', 'low', 'close'] as const;
  return [...moment, ...bars.filter((role) => !has(role))];
}

/** A forex volume counts price changes; elsewhere it is what was traded. */
function volumeRole(roles: ColumnRoles, isForex: boolean): ColumnRole | null {
  const role = isForex ? 'tickVolume' : 'realVolume';
  if (!roles.includes(role)) return role;
  return null;
}

function areZoned(cells: readonly string[]): boolean {
  const zoned = cells.filter((cell) => {
    const clock = /(?:^|[T ])(\d{1,2}:\S.*)$/.exec(cell)?.[1] ?? '';
    return (readClock(clock, 0, clock.length)?.zone ?? null) !== null;
  });
  return zoned.length > 0 && zoned.length * 2 > cells.length;
}

/** Trades where there are any, else the bid, as the terminal draws its charts. */
function tickPriceOf(column: (role: ColumnRole) => string[]): TickPrice {
  const isThere = (role: ColumnRole): boolean => column(role).some((cell) => /[1-9]/.test(cell));
  return TICK_PRICES.find(isThere) ?? 'last';
}

function commonest(cells: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
