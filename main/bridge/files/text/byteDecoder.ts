import { StringDecoder } from 'node:string_decoder';
import type { TextEncoding } from './textEncoding';

export interface ByteDecoder {
  write(bytes: Buffer): string;
  /** What an unfinished character at the end stands for. */
  end(): string;
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const DIFFERENT = /[\u0080-\u009f]/g;

/** Turns bytes that come in pieces into text; a character may lie across two of them. */
export function createByteDecoder(encoding: TextEncoding): ByteDecoder {
  switch (encoding) {
    case 'utf-8':
      return new StringDecoder('utf8');
    case 'utf-16le':
      return new StringDecoder('utf16le');
    case 'utf-16be':
      return swapped(new StringDecoder('utf16le'));
    case 'windows-1252':
      return {
        write: (bytes) =>
          bytes
            .toString('latin1')
            .replace(DIFFERENT, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter),
        end: () => '',
      };
  }
}

function swapped(decoder: StringDecoder): ByteDecoder {
  let rest = Buffer.alloc(0);
  return {
    write(bytes) {
      const all = Buffer.concat([rest, bytes]);
      const even = all.length - (all.length % 2);
      rest = Buffer.from(all.subarray(even));
      return decoder.write(all.subarray(0, even).swap16());
    },
    end: () => decoder.end(),
  };
}
