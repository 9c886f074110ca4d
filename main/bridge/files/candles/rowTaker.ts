import type { CellCursor } from '../columns/cellCursor';
import type { RowFault } from '../rowFault';

/** Turns rows into candles of a table. `time`: as the file writes it, ms. */
export interface RowTaker {
  /** Null when the row was of use, or has nothing to say; else what is wrong with it. */
  take(line: string, number: number, cells: CellCursor, time: number): RowFault | null;
  /** Puts the last, unfinished candle into the table. */
  end(): void;
}
