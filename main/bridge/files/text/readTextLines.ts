import { createReadStream } from 'node:fs';
import { BinaryFileError } from './binaryFileError';
import { createByteDecoder } from './byteDecoder';
import type { FileSample } from './fileSample';

/** What is longer is no line of candles, and not kept. */
const LONGEST_LINE = 100_000;
/** Of such a line. */
const KEPT = 1_000;
const PIECE = 1 << 20;

/** Takes the lines one after the other, of one that is too long the beginning; false: it wants no more. */
export type LineTaker = (line: string, number: number, whole: boolean) => boolean;

/**
 * Reads a text file piece by piece and hands on its lines without their ends (`lineEnd` and returns); the first is
 * line 1. `onPiece` hears how many bytes are done, and may ask to stop by giving false.
 *
 * @throws BinaryFileError when it is no text, and the error of the system when it cannot be read
 */
export async function readTextLines(
  path: string,
  { found: { encoding, mark }, lineEnd }: Pick<FileSample, 'found' | 'lineEnd'>,
  take: LineTaker,
  onPiece: (bytes: number) => boolean,
): Promise<void> {
  const decoder = createByteDecoder(encoding);
  let rest = '';
  let whole = true;
  let number = 0;
  let bytes = mark;
  const handOn = (text: string): boolean => {
    if (text.includes('\u0000')) throw new BinaryFileError(path);
    let from = 0;
    for (let end = text.indexOf(lineEnd); end !== -1; end = text.indexOf(lineEnd, from)) {
      number += 1;
      if (!take(withoutReturns(text, from, end), number, whole && end - from <= LONGEST_LINE)) return false;
      whole = true;
      from = end + 1;
    }
    whole &&= text.length - from <= LONGEST_LINE;
    rest = text.slice(from, whole ? undefined : from + KEPT);
    return true;
  };
  for await (const piece of createReadStream(path, { start: mark, highWaterMark: PIECE })) {
    if (!Buffer.isBuffer(piece)) continue;
    if (!handOn(rest + decoder.write(piece))) return;
    bytes += piece.length;
    if (!onPiece(bytes)) return;
  }
  if (!handOn(rest + decoder.end())) return;
  if (rest !== '') take(withoutReturns(rest, 0, rest.length), number + 1, whole);
}

/** Some programs end their lines with two carriage returns. */
function withoutReturns(text: string, from: number, end: number): string {
  while (end > from && text.charCodeAt(end - 1) === 13) end -= 1;
  return text.slice(from, end);
}
