import type { RejectedRow } from './candleFile';
import type { RowFault } from './rowFault';

/** What is listed; the rest is counted. */
const MOST_LISTED = 1_000;

/** Rows that did not become candles, however many there are. */
export class RejectedRows {
  count = 0;
  private readonly rows: RejectedRow[] = [];

  add(line: number, fault: RowFault): void {
    this.count += 1;
    if (this.rows.length < MOST_LISTED) this.rows.push({ line, fault });
  }

  /** In order of lines. */
  listed(): readonly RejectedRow[] {
    return this.rows.sort((a, b) => a.line - b.line);
  }
}
