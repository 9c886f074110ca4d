import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** Lines are cut at this many characters: what is longer is no line of a text file. */
const LONGEST_LINE = 1_000_000;

/** The file holds bytes that no text has. */
export class BinaryFileError extends Error {
  override readonly name = 'BinaryFileError';
}

/**
 * The lines of a text file without their line ends, read piece by piece. UTF-8, or what a byte order mark says.
 *
 * @throws BinaryFileError when it is no text, and the error of the system when it cannot be read
 */
export async function* fileLines(path: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let rest = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = rest + decoder.decode(chunk, { stream: true });
    if (text.includes('\u0000')) throw new BinaryFileError(path);
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new BinaryFileError(path);
    for (const line of lines) yield withoutReturn(line);
  }
  const last = rest + (decoder?.decode() ?? '');
  if (last !== '') yield withoutReturn(last);
}

function encodingOf(start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
