import { createHash } from 'node:crypto';

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
  const hash = createHash('sha256');
  const length = Buffer.alloc(4);
  const add = (field: string | Buffer | null): void => {
    if (field === null) {
      length.writeUInt32BE(NULL_LENGTH);
      hash.update(length);
      return;
    }
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field;
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  add(DOMAIN);
  add(String(fields.seq));
  add(String(fields.ts));
  add(fields.actor);
  add(fields.event);
  add(fields.alertId);
  add(fields.body);
  add(fields.configHash);
  add(fields.appVersion);
  add(fields.previousHash);
  return hash.digest();
}
