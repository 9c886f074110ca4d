const QUOTE = 34;
const SPACE = 32;

/** Finds the cells of one line after the other without making texts of them. */
export class CellCursor {
  /** Cells of the line read last. */
  count = 0;
  private readonly from: number[] = [];
  private readonly end: number[] = [];

  constructor(private readonly delimiter: string) {}

  read(line: string): void {
    this.count = 0;
    let from = 0;
    for (;;) {
      const end = this.endOfCell(line, from);
      this.keep(line, from, end);
      if (end >= line.length) return;
      from = end + 1;
    }
  }

  /** Where the cell begins; past the last one, an empty cell. */
  fromOf(cell: number): number {
    return cell < this.count ? (this.from[cell] ?? 0) : 0;
  }

  endOf(cell: number): number {
    return cell < this.count ? (this.end[cell] ?? 0) : 0;
  }

  isEmpty(cell: number): boolean {
    return this.fromOf(cell) === this.endOf(cell);
  }

  private endOfCell(line: string, from: number): number {
    let start = from;
    if (line.charCodeAt(from) === QUOTE) {
      const closing = line.indexOf('"', from + 1);
      start = closing === -1 ? line.length : closing + 1;
    }
    const end = line.indexOf(this.delimiter, start);
    return end === -1 ? line.length : end;
  }

  /** Blanks and quotation marks around a cell are no part of it. */
  private keep(line: string, from: number, end: number): void {
    while (from < end && isAround(line.charCodeAt(from))) from += 1;
    while (end > from && isAround(line.charCodeAt(end - 1))) end -= 1;
    this.from[this.count] = from;
    this.end[this.count] = end;
    this.count += 1;
  }
}

function isAround(code: number): boolean {
  return code === SPACE || code === QUOTE || code === 9 || code === 0xa0;
}
