export type Row = readonly string[];

/** Lines of a table: the first column to the left, the others to the right. */
export function alignRows(rows: readonly Row[]): readonly string[] {
  const widthOf = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widthOf(column)) : cell.padStart(widthOf(column))))
      .join('   '),
  );
}
