import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { AuditSource } from './auditSource';
import { chainFault, type ChainPlace } from './chain';
import { readSealed, sealedRecords, type SealedFile, type SealManifest } from './sealedFile';

const SLICE = 100;
const inflate = promisify(gunzip);

/**
 * Reads an archive back from the disk: every record, its hash, its link, and that the table's own copy, where there
 * still is one, is the same. Gives the manifest; null when anything is not as it should be.
 */
export async function checkSealed(
  file: SealedFile,
  source: AuditSource,
  rest: () => Promise<void>,
): Promise<SealManifest | null> {
  const read = readSealed(file);
  if (read === null) return null;
  const { manifest } = read;
  const text = await inflate(read.bytes).catch(() => null);
  if (text === null) return null;
  const first = source.firstSeq() ?? Number.MAX_SAFE_INTEGER;
  let place: ChainPlace = { seq: file.firstSeq - 1, hash: Buffer.from(manifest.previousHash, 'hex') };
  let copies: ReadonlyMap<number, Buffer | null> = new Map();
  for (const record of sealedRecords(text)) {
    if (record === null || chainFault(record, place) !== null) return null;
    place = record;
    if (record.seq < first) continue;
    if (!copies.has(record.seq)) {
      await rest();
      const rows = source.after(record.seq - 1, SLICE);
      copies = new Map(rows.map(({ seq, record: copy }) => [seq, copy?.hash ?? null]));
    }
    if (copies.get(record.seq)?.equals(record.hash) !== true) return null;
  }
  const whole = place.seq === file.lastSeq && place.hash.toString('hex') === manifest.lastHash;
  return whole && manifest.records === file.lastSeq - file.firstSeq + 1 ? manifest : null;
}
