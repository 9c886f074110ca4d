export const DECIMAL_SIGNS = ['.', ','] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/**
 * The sign before the decimals. Of two signs in one number it is the last; a sign that stands twice in a number, or
 * always before exactly three digits of an instrument whose prices are whole numbers, parts the thousands.
 */
export function sniffDecimal(cells: readonly string[], tickSize: number | null): DecimalSign {
  let votes = 0;
  const whole = tickSize !== null && tickSize >= 1;
  for (const cell of cells) {
    const comma = cell.lastIndexOf(',');
    const dot = cell.lastIndexOf('.');
    if (comma === -1 && dot === -1) continue;
    if (comma !== -1 && dot !== -1) {
      votes += comma > dot ? 1 : -1;
      continue;
    }
    const sign = comma === -1 ? '.' : ',';
    const parts = cell.split(sign);
    const thousands =
      parts.length > 2 || (whole && /^\d{1,3}$/.test(parts[0] ?? '') && /^\d{3}$/.test(parts[1] ?? ''));
    const decimal = thousands === (sign === '.') ? 1 : -1;
    votes += decimal;
  }
  return votes > 0 ? ',' : '.';
}
