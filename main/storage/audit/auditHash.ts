import { hash } from 'node:crypto';

/** Says what is hashed, so that no other program's hash can pass for one of these. */
const DOMAIN = 'vigia-audit-record-v1';
const NULL_LENGTH = 0xffff_ffff;

/** What is hashed is written here, one record after the other. */
let scratch = Buffer.allocUnsafe(4_096);

/** What came before the first record. */
export const GENESIS_HASH: Buffer = Buffer.alloc(32);

/** The fields that a record's hash covers, all but the hash itself. */
export interface AuditFields {
  readonly seq: number;
  /** UTC ms. */
  readonly ts: number;
  readonly actor: string;
  readonly event: string;
  readonly alertId: string | null;
  /** Canonical JSON. */
  readonly body: string;
  readonly configHash: string;
  readonly appVersion: string;
  readonly previousHash: Buffer;
}

/**
 * SHA-256 over the domain tag and the fields in the order above. Each field is its length in bytes (unsigned,
 * 32 bits, big-endian) and its UTF-8 bytes; null is the length 0xFFFFFFFF; numbers are written in decimal.
 */
export function hashAuditRecord(fields: AuditFields): Buffer {
  const parts: readonly (string | Buffer | null)[] = [
    DOMAIN,
    String(fields.seq),
    String(fields.ts),
    fields.actor,
    fields.event,
    fields.alertId,
    fields.body,
    fields.configHash,
    fields.appVersion,
    fields.previousHash,
  ];
  // One buffer and one call: a record stands between an alert and the trader. UTF-8 has at most three bytes a unit.
  const most = parts.reduce((sum, part) => sum + 4 + 3 * (part?.length ?? 0), 0);
  if (scratch.length < most) scratch = Buffer.allocUnsafe(2 * most);
  let at = 0;
  for (const part of parts) {
    const start = at + 4;
    const length =
      part === null ? 0 : typeof part === 'string' ? scratch.write(part, start) : part.copy(scratch, start);
    scratch.writeUInt32BE(part === null ? NULL_LENGTH : length, at);
    at = start + length;
  }
  return hash('sha256', scratch.subarray(0, at), 'buffer');
}
