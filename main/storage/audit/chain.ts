import { hashAuditRecord } from './auditHash';
import type { AuditRecord } from './auditRecord';

/** A place in the chain: a record's number and hash; number 0 with the hash of nothing before the first. */
export interface ChainPlace {
  readonly seq: number;
  readonly hash: Buffer;
}

/** What is wrong between a record and the one before it. */
export type ChainFault = 'missing-record' | 'broken-link' | 'changed-record';

/** Why `record` cannot follow `before`; null when it does. */
export function chainFault(record: AuditRecord, before: ChainPlace): ChainFault | null {
  if (record.seq !== before.seq + 1) return 'missing-record';
  if (!record.previousHash.equals(before.hash)) return 'broken-link';
  return hashAuditRecord(record).equals(record.hash) ? null : 'changed-record';
}
