/** @typedef {import('./benchProcess.mjs').Row & { bench: string }} TableRow */

const numbers = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

/**
 * One table of all rows, numbers under numbers; where a row has a budget, it and whether it is met.
 * @param {readonly TableRow[]} rows
 */
export function formatTable(rows) {
  const cells = [
    ['bench', 'what', 'value', 'unit', 'must', ''],
    ...rows.map((row) => [
      row.bench,
      row.what,
      numbers.format(row.value),
      row.unit,
      budgetOf(row),
      row.note ?? '',
    ]),
  ];
  const kept = cells[0]?.map((_, column) => column !== 4 || rows.some((row) => budgetOf(row) !== '')) ?? [];
  const widths = kept.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .filter((_, column) => kept[column])
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {TableRow} row */
function budgetOf({ value, most, least }) {
  if (most !== undefined) return `≤ ${numbers.format(most)}, ${value <= most ? 'met' : 'MISSED'}`;
  if (least !== undefined) return `≥ ${numbers.format(least)}, ${value >= least ? 'met' : 'MISSED'}`;
  return '';
}
