import { hash } from 'node:crypto';

/** Says what is hashed, so that no other program's hash can pass for one of these. */
const DOMAIN = 'vigia-audit-record-v1';
const NULL_LENGTH = 0xffff_ffff;

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
  const lengths = parts.map((part) => (part === null ? 0 : Buffer.byteLength(part)));
  // One buffer and one call: a record stands between an alert and the trader.
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  parts.forEach((part, index) => {
    const length = lengths[index] ?? 0;
    at = bytes.writeUInt32BE(part === null ? NULL_LENGTH : length, at);
    if (typeof part === 'string') bytes.write(part, at, 'utf8');
    else if (part !== null) part.copy(bytes, at);
    at += length;
  });
  return hash('sha256', bytes, 'buffer');
}
