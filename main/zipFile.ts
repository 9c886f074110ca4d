import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive; `name` with forward slashes. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** Version 2.0 of the format, which every unpacker knows; names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;

/**
 * A ZIP archive (APPNOTE 6.3.10) of small files: no more than 65,535 of them and 4 GB together. `at`: the time that
 * all of them carry, UTC ms.
 */
export function zipFile(entries: readonly ZipEntry[], at: number): Buffer {
  const pieces: Buffer[] = [];
  const index: Buffer[] = [];
  let place = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const facts = factsOf(bytes, packed, title, at);
    const local = Buffer.concat([u32(LOCAL), u16(VERSION), facts, title, packed]);
    // Unix attributes: a plain file of its owner.
    const attributes = [u16(0), u16(0), u16(0), u32((0o100600 << 16) >>> 0), u32(place)];
    index.push(
      Buffer.concat([u32(CENTRAL), u16((3 << 8) | VERSION), u16(VERSION), facts, ...attributes, title]),
    );
    pieces.push(local);
    place += local.length;
  }
  const central = Buffer.concat(index);
  const count = u16(entries.length);
  const end = [u32(END), u16(0), u16(0), count, count, u32(central.length), u32(place), u16(0)];
  return Buffer.concat([...pieces, central, ...end]);
}

/** What the local header and the index both say. */
function factsOf(bytes: Buffer, packed: Buffer, title: Buffer, at: number): Buffer {
  return Buffer.concat([
    ...[u16(UTF8), u16(DEFLATED), dosTime(at), u32(crc32(bytes))],
    ...[u32(packed.length), u32(bytes.length), u16(title.length), u16(0)],
  ]);
}

/** MS-DOS time and date, two seconds fine, in UTC. */
function dosTime(at: number): Buffer {
  const time = new Date(at);
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  const day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  return Buffer.concat([u16(clock), u16(day)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
