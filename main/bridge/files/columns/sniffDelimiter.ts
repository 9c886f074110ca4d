import { splitCells } from './splitCells';

export const DELIMITERS = ['\t', ';', '|', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LOOKED_AT = 200;
/** A moment and two prices. */
const FEWEST = 3;

/**
 * What stands between the columns: the first sign that gives most lines the same number of cells. The comma comes
 * last, since it may be inside the numbers.
 */
export function sniffDelimiter(lines: readonly string[]): Delimiter | null {
  const looked = lines.filter((line) => line.trim() !== '').slice(0, LOOKED_AT);
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of looked) {
      const cells = splitCells(line, delimiter).length;
      counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    if (most !== undefined && most[0] >= FEWEST && most[1] * 2 > looked.length) return delimiter;
  }
  return null;
}
