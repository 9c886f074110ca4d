import { createReadStream } from 'node:fs';
import { BinaryFileError } from './binaryFileError';
import { createByteDecoder } from './byteDecoder';
import type { FoundEncoding } from './textEncoding';

/** What is longer is no line of a text file. */
const LONGEST_LINE = 1_000_000;
const PIECE = 1 << 20;

/** Takes the lines one after the other; false: it wants no more. */
export type LineTaker = (line: string, number: number) => boolean;

/**
 * Reads a text file piece by piece and hands on its lines without their ends; the first is line 1. `onPiece` hears
 * how many bytes are done, and may ask to stop by giving false.
 *
 * @throws BinaryFileError when it is no text, and the error of the system when it cannot be read
 */
export async function readTextLines(
  path: string,
  { encoding, mark }: FoundEncoding,
  take: LineTaker,
  onPiece: (bytes: number) => boolean,
): Promise<void> {
  const decoder = createByteDecoder(encoding);
  let rest = '';
  let number = 0;
  let bytes = mark;
  const handOn = (text: string): boolean => {
    if (text.includes('\u0000')) throw new BinaryFileError(path);
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      number += 1;
      if (!take(withoutReturns(text, from, end), number)) return false;
      from = end + 1;
    }
    rest = text.slice(from);
    if (rest.length > LONGEST_LINE) throw new BinaryFileError(path);
    return true;
  };
  for await (const piece of createReadStream(path, { start: mark, highWaterMark: PIECE })) {
    if (!Buffer.isBuffer(piece)) continue;
    if (!handOn(rest + decoder.write(piece))) return;
    bytes += piece.length;
    if (!onPiece(bytes)) return;
  }
  if (!handOn(rest + decoder.end())) return;
  if (rest !== '') take(withoutReturns(rest, 0, rest.length), number + 1);
}

/** Some programs end their lines with two carriage returns. */
function withoutReturns(text: string, from: number, end: number): string {
  while (end > from && text.charCodeAt(end - 1) === 13) end -= 1;
  return text.slice(from, end);
}
