import { GENESIS_HASH, hashAuditRecord } from './auditHash';
import type { AuditRecord } from './auditStore';

/** What is wrong with the first bad record. */
export type AuditFault = 'missing-record' | 'broken-link' | 'changed-record';

export type AuditVerdict =
  | { readonly ok: true; readonly records: number; readonly head: string }
  | { readonly ok: false; readonly seq: number; readonly fault: AuditFault; readonly records: number };

/** Follows the chain from its first record; stops at the first that does not fit. */
export function verifyAudit(records: Iterable<AuditRecord>): AuditVerdict {
  let count = 0;
  let previous = GENESIS_HASH;
  for (const record of records) {
    const fault = faultOf(record, count + 1, previous);
    if (fault !== null) {
      const seq = fault === 'missing-record' ? count + 1 : record.seq;
      return { ok: false, seq, fault, records: count };
    }
    previous = record.hash;
    count++;
  }
  return { ok: true, records: count, head: previous.toString('hex') };
}

function faultOf(record: AuditRecord, seq: number, previous: Buffer): AuditFault | null {
  if (record.seq !== seq) return 'missing-record';
  if (!record.previousHash.equals(previous)) return 'broken-link';
  return hashAuditRecord(record).equals(record.hash) ? null : 'changed-record';
}
