/** @typedef {import('./benchProcess.mjs').Row & { bench: string }} TableRow */

const numbers = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

/**
 * One table of all rows, numbers under numbers.
 * @param {readonly TableRow[]} rows
 */
export function formatTable(rows) {
  const cells = [
    ['bench', 'what', 'value', 'unit', ''],
    ...rows.map(({ bench, what, value, unit, note }) => [
      bench,
      what,
      numbers.format(value),
      unit,
      note ?? '',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
