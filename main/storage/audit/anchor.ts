import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../canonicalJson';
import type { AuditRecord } from './auditRecord';

/** Says what is signed, so that no other program's signature can pass for one of these. */
const DOMAIN = 'vigia-audit-anchor-v1';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const anchorSchema = z.strictObject({
  format: z.literal(DOMAIN),
  /** Of the newest record when the anchor was made. */
  seq: z.int().min(1),
  hash: hex(32),
  /** When that record was written, ISO UTC. */
  recordTime: z.iso.datetime(),
  /** When the anchor was made, ISO UTC. */
  madeAt: z.iso.datetime(),
  /** Ed25519, in hex. */
  publicKey: hex(32),
  /** Ed25519 over `vigia-audit-anchor-v1`, a line break, and canonical JSON of all other fields; hex. */
  signature: hex(64),
});

/** A signed head of the chain, to keep elsewhere: the chain has to hold this record for ever. */
export type Anchor = Readonly<z.infer<typeof anchorSchema>>;

/** Signs the newest record. */
export function makeAnchor(head: AuditRecord, key: KeyObject, now: number): Anchor {
  const unsigned = {
    format: DOMAIN,
    seq: head.seq,
    hash: head.hash.toString('hex'),
    recordTime: new Date(head.ts).toISOString(),
    madeAt: new Date(now).toISOString(),
    publicKey: publicKeyOf(key),
  } as const;
  return { ...unsigned, signature: sign(null, signedBytes(unsigned), key).toString('hex') };
}

/** The public key that belongs to a private one, 32 bytes in hex. */
export function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('hex');
}

/** The anchor in a text: one JSON value, or the last line that is one. Null when there is none. */
export function parseAnchor(text: string): Anchor | null {
  for (const candidate of [text, ...text.split(/\r?\n/).reverse()]) {
    try {
      const parsed = anchorSchema.safeParse(JSON.parse(candidate));
      if (parsed.success) return parsed.data;
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** Whether the anchor is as it was when the owner of its key signed it. */
export function isSigned(anchor: Anchor): boolean {
  const { signature, ...unsigned } = anchor;
  const x = Buffer.from(anchor.publicKey, 'hex').toString('base64url');
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, signedBytes(unsigned), key, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

function signedBytes(unsigned: Omit<Anchor, 'signature'>): Buffer {
  return Buffer.from(`${DOMAIN}\n${canonicalJson(unsigned)}`);
}
