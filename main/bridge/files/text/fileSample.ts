import { open, type FileHandle } from 'node:fs/promises';
import { BinaryFileError } from './binaryFileError';
import { createByteDecoder } from './byteDecoder';
import { detectEncoding, type FoundEncoding, type TextEncoding } from './textEncoding';

type LineEnd = '\n' | '\r';

/** What is looked at before a file is read: how it begins, and a little of everywhere else. */
export interface FileSample {
  readonly found: FoundEncoding;
  readonly bytes: number;
  /** What ends its lines: some old programs write returns alone. */
  readonly lineEnd: LineEnd;
  /** The first lines, also empty ones. */
  readonly head: readonly string[];
  /** Whole lines from the rest of the file, in its order. */
  readonly later: readonly string[];
}

const HEAD = 128 * 1024;
const SLICE = 16 * 1024;
const SLICES = 8;

/**
 * Reads a sample of a text file.
 *
 * @throws BinaryFileError when it is no text, and the error of the system when it cannot be read
 */
export async function readFileSample(path: string, asked: TextEncoding | null): Promise<FileSample> {
  const handle = await open(path, 'r');
  try {
    const { size: bytes } = await handle.stat();
    const start = await readAt(handle, 0, Math.min(HEAD, bytes));
    const guess = detectEncoding(start);
    const found = asked === null || asked === guess.encoding ? guess : { encoding: asked, mark: 0 };
    const text = textOf(path, start.subarray(found.mark), found.encoding);
    const lineEnd = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
    const head = linesOf(text, lineEnd);
    if (bytes > start.length) head.pop();
    const later: string[] = [];
    for (let slice = 1; slice <= SLICES && bytes > start.length; slice++) {
      const room = bytes - HEAD - SLICE;
      // Two bytes make a character of UTF-16: a slice begins with a whole one.
      const from = HEAD + Math.max(0, Math.floor((room * slice) / SLICES / 2) * 2);
      const lines = linesOf(textOf(path, await readAt(handle, from, SLICE), found.encoding), lineEnd);
      later.push(...lines.slice(1, slice === SLICES ? undefined : -1));
    }
    return { found, bytes, lineEnd, head, later: later.filter((line) => line.trim() !== '') };
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function textOf(path: string, bytes: Buffer, encoding: TextEncoding): string {
  const decoder = createByteDecoder(encoding);
  const text = decoder.write(bytes) + decoder.end();
  if (text.includes('\u0000')) throw new BinaryFileError(path);
  return text;
}

function linesOf(text: string, lineEnd: LineEnd): string[] {
  return text.split(lineEnd).map((line) => line.replace(/\r+$/, ''));
}
