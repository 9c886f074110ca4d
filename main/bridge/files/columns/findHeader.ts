import { looksLikeDate } from '../values/looksLikeDate';
import type { ColumnRoles } from './columnRole';
import { headerRoles } from './headerRoles';
import { placedRoles } from './placedRoles';
import { splitCells } from './splitCells';

export interface FoundHeader {
  /** Line of the names, the first being 1; null when the file begins with its rows. */
  readonly headerLine: number | null;
  readonly names: readonly string[];
  readonly roles: ColumnRoles;
  /** Index of the line below it, or of the first row. */
  readonly firstRow: number;
}

/** Some programs put a title above the names. */
const LOOKED_AT = 20;
const FEWEST_NAMES = 2;

/** Finds the names of the columns, or what the columns hold where there are no names; null when it cannot be told. */
export function findHeader(
  lines: readonly string[],
  delimiter: string,
  chosen: readonly string[] | null,
): FoundHeader | null {
  for (const [index, line] of lines.slice(0, LOOKED_AT).entries()) {
    if (line.trim() === '') continue;
    const cells = splitCells(line, delimiter);
    if (cells.slice(0, 2).some(looksLikeDate)) {
      const roles = chosen === null ? placedRoles(cells) : headerRoles(chosen);
      return roles && { headerLine: null, names: [], roles, firstRow: index };
    }
    const roles = headerRoles(chosen ?? cells);
    const isHeader =
      cells.length > 2 && headerRoles(cells).filter((role) => role !== null).length >= FEWEST_NAMES;
    if (isHeader) return { headerLine: index + 1, names: cells, roles, firstRow: index + 1 };
    if (chosen !== null && cells.length >= chosen.length)
      return { headerLine: index + 1, names: cells, roles, firstRow: index + 1 };
  }
  return null;
}
