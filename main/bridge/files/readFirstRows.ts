import { DELIMITERS, sniffDelimiter } from './columns/sniffDelimiter';
import { splitCells } from './columns/splitCells';
import type { ReadingChoices } from './readingChoices';
import { readFileSample } from './text/fileSample';

const SHOWN = 6;

/** The first lines of a file that was not understood, so that a person can say what its columns hold. */
export async function readFirstRows(
  path: string,
  { encoding, delimiter }: ReadingChoices,
): Promise<readonly (readonly string[])[]> {
  try {
    const { head } = await readFileSample(path, encoding);
    const lines = head.filter((line) => line.trim() !== '').slice(0, SHOWN);
    const between = delimiter ?? sniffDelimiter(lines) ?? mostOften(lines.join(''));
    return lines.map((line) => splitCells(line, between));
  } catch {
    // Why it cannot be read has been said already.
    return [];
  }
}

function mostOften(text: string): string {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: text.split(delimiter).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? '\t';
}
