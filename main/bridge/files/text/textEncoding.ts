import { isUtf8 } from 'node:buffer';

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export interface FoundEncoding {
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark; 0 without one. */
  readonly mark: number;
}

/** Looked at for zero bytes where there is no byte order mark. */
const LOOKED_AT = 4_096;
/** Of Latin text in UTF-16 every other byte is zero. */
const MANY_ZEROS = 0.3;

/** The encoding of a text by how it begins: a byte order mark, zero bytes in turns, or letters that are no UTF-8. */
export function detectEncoding(start: Buffer): FoundEncoding {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const zeros = [0, 0];
  const length = Math.min(start.length, LOOKED_AT);
  for (let at = 0; at < length; at++) if (start[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = (length / 2) * MANY_ZEROS;
  if (odd > many && even === 0) return { encoding: 'utf-16le', mark: 0 };
  if (even > many && odd === 0) return { encoding: 'utf-16be', mark: 0 };
  // A piece of a file may end within a character; a line end is never a part of one.
  const lineEnd = start.lastIndexOf(0x0a);
  const whole = lineEnd === -1 ? start : start.subarray(0, lineEnd);
  return { encoding: isUtf8(whole) ? 'utf-8' : 'windows-1252', mark: 0 };
}
