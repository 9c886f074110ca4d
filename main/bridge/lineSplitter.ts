const LINE_FEED = 0x0a;

/** Cuts a byte stream at LF. Works on bytes, so a chunk may end inside a UTF-8 character. */
export interface LineSplitter {
  /** The lines this chunk completes, without their LF; null once a line is longer than the limit. */
  push(chunk: Buffer): Buffer[] | null;
  /** Bytes held of the line that is not complete yet. */
  held(): number;
}

/** @param maxBytes longest line, its LF not counted; no more than this is ever held */
export function createLineSplitter(maxBytes: number): LineSplitter {
  let carry: Buffer | null = null;
  let held = 0;

  function keep(piece: Buffer): void {
    carry ??= Buffer.alloc(maxBytes);
    piece.copy(carry, held);
    held += piece.length;
  }

  function completeWith(piece: Buffer): Buffer {
    if (held === 0 || carry === null) return piece;
    const line = Buffer.concat([carry.subarray(0, held), piece]);
    held = 0;
    return line;
  }

  return {
    push(chunk) {
      const lines: Buffer[] = [];
      let start = 0;
      for (;;) {
        const lineFeed = chunk.indexOf(LINE_FEED, start);
        const piece = chunk.subarray(start, lineFeed === -1 ? chunk.length : lineFeed);
        if (held + piece.length > maxBytes) return null;
        if (lineFeed === -1) {
          if (piece.length > 0) keep(piece);
          return lines;
        }
        lines.push(completeWith(piece));
        start = lineFeed + 1;
      }
    },
    held: () => held,
  };
}
