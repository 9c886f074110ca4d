import type { Problem } from '../../problem';
import type { Result } from '../../result';
import { createBarRows } from './candles/barRows';
import type { CandleTable } from './candles/candleTable';
import type { RowTaker } from './candles/rowTaker';
import { createTickRows } from './candles/tickRows';
import { CellCursor } from './columns/cellCursor';
import { splitCells } from './columns/splitCells';
import { fileProblems } from './fileProblems';
import { readMomentOf } from './readMomentOf';
import type { ReadingPlan } from './readingPlan';
import type { RejectedRows } from './rejectedRows';
import type { RowFault } from './rowFault';
import type { FileSample } from './text/fileSample';
import { readTextLines } from './text/readTextLines';
import type { TickReading } from './tickTimeframe';
import { MomentReader } from './values/momentReader';

/** 28 years of B3 in minutes; 400 MB of memory. */
const MOST_CANDLES = 6_000_000;
const SHOWN_ROWS = 8;
const TOO_LONG: RowFault = { code: 'too-long' };

export interface Scan {
  readonly path: string;
  readonly sample: FileSample;
  readonly plan: ReadingPlan;
  /** Null for bars. */
  readonly ticks: TickReading | null;
  readonly table: CandleTable;
  readonly rejected: RejectedRows;
  readonly progress?: (done: number, total: number) => void;
  readonly cancelled?: () => boolean;
}

export interface Scanned {
  readonly rows: number;
  readonly firstRows: readonly (readonly string[])[];
}

/** Reads the whole file into the table, line by line. */
export async function scanRows({
  path,
  sample,
  plan,
  table,
  rejected,
  ...scan
}: Scan): Promise<Result<Scanned>> {
  const { delimiter, roles } = plan;
  const cells = new CellCursor(delimiter);
  const reader = new MomentReader(plan.moment);
  const readMoment = readMomentOf(roles, reader);
  const taker = takerOf(plan, scan.ticks, table);
  const symbolCell = roles.indexOf('symbol');
  const firstLine = (plan.headerLine ?? 0) + 1;
  const firstRows: string[][] = [];
  let rows = 0;
  const problems: Problem[] = [];

  function take(line: string, number: number, whole: boolean): boolean {
    if (number < firstLine || line === '' || line.trim() === '') return true;
    rows += 1;
    if (firstRows.length < SHOWN_ROWS) firstRows.push(splitCells(line, delimiter));
    const fault = whole ? read(line, number) : TOO_LONG;
    if (fault !== null) rejected.add(number, fault);
    if (table.length <= MOST_CANDLES) return true;
    problems.push(fileProblems.tooMany(path, MOST_CANDLES));
    return false;
  }

  /** Puts the row into the table; or why not. */
  function read(line: string, number: number): RowFault | null {
    cells.read(line);
    return (
      strangerFault(line) ??
      readMoment(line, cells) ??
      zoneFault() ??
      taker.take(line, number, cells, reader.time)
    );
  }

  /** Some files hold more than one symbol. */
  function strangerFault(line: string): RowFault | null {
    if (symbolCell === -1 || plan.onlySymbol === null) return null;
    const found = line.slice(cells.fromOf(symbolCell), cells.endOf(symbolCell));
    return found === plan.onlySymbol ? null : { code: 'symbol', found, kept: plan.onlySymbol };
  }

  function zoneFault(): RowFault | null {
    if (reader.zoned === plan.zoned) return null;
    return { code: plan.zoned ? 'zone-missing' : 'zone-unexpected' };
  }

  await readTextLines(path, sample, take, (done) => {
    scan.progress?.(done, sample.bytes);
    if (scan.cancelled?.() === true) problems.push(fileProblems.cancelled(path));
    return problems.length === 0;
  });
  const [problem] = problems;
  if (problem !== undefined) return { ok: false, problem };
  taker.end();
  return { ok: true, value: { rows, firstRows } };
}

function takerOf(
  { roles, decimal, price }: ReadingPlan,
  ticks: TickReading | null,
  table: CandleTable,
): RowTaker {
  if (ticks === null || price === null) return createBarRows(roles, decimal, table);
  const { periodMs, newestFirst } = ticks;
  return createTickRows({ roles, decimal, price, periodMs, newestFirst }, table);
}
