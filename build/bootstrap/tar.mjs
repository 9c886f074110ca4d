import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const blockSize = 512;

/** @param {Buffer} header @param {number} start @param {number} length */
function readText(header, start, length) {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

/**
 * Takes the files that `targetOf` names out of a .tgz made by npm (plain ustar), streaming: the memory it
 * needs does not grow with the archive.
 * @param {string} tgz
 * @param {(name: string) => string | null} targetOf the path to write an entry to, null to skip it
 * @returns {Promise<number>} how many files were written
 */
export async function extractTgz(tgz, targetOf) {
  const gunzip = createGunzip();
  const done = pipeline(createReadStream(tgz), gunzip);
  // A failure shows when the entries are read; this keeps it from being reported twice.
  done.catch(() => undefined);
  const reader = new BlockReader(gunzip);
  let files = 0;
  for (;;) {
    const header = await reader.take(blockSize);
    if (header === null || header[0] === 0) break;
    const size = parseInt(readText(header, 124, 12).trim(), 8);
    const prefix = readText(header, 345, 155);
    const name = (prefix === '' ? '' : `${prefix}/`) + readText(header, 0, 100);
    const type = readText(header, 156, 1);
    const target = type === '0' || type === '' ? targetOf(name) : null;
    const content = reader.stream(size);
    if (target === null) {
      for await (const _chunk of content) continue;
    } else {
      await mkdir(path.dirname(target), { recursive: true });
      const mode = parseInt(readText(header, 100, 8).trim(), 8);
      await pipeline(Readable.from(content), createWriteStream(target, { mode: mode | 0o644 }));
      files += 1;
    }
    await reader.take((blockSize - (size % blockSize)) % blockSize);
  }
  return files;
}

/** Cuts a stream of chunks of any size into pieces of asked-for sizes. */
class BlockReader {
  /** @param {AsyncIterable<Buffer>} source */
  constructor(source) {
    this.chunks = source[Symbol.asyncIterator]();
    /** @type {Buffer} */
    this.rest = Buffer.alloc(0);
  }

  /** @param {number} size @returns {Promise<Buffer | null>} null at the end of the stream */
  async take(size) {
    /** @type {Buffer[]} */
    const parts = [];
    for await (const part of this.stream(size)) parts.push(part);
    const whole = Buffer.concat(parts);
    return whole.length < size ? null : whole;
  }

  /** @param {number} size @returns {AsyncGenerator<Buffer, void>} */
  async *stream(size) {
    let left = size;
    while (left > 0) {
      if (this.rest.length === 0) {
        const next = await this.chunks.next();
        if (next.done === true) return;
        this.rest = next.value;
      }
      const part = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }
}
