import { gunzipSync } from 'node:zlib';
import type { AuditRecord } from './auditRecord';
import type { AuditSource } from './auditSource';
import { listSealed, readSealed, sealedRecords } from './sealedFile';

const PAGE = 500;

/** The records as they stand, oldest first, each once; what cannot be read is left to `audit verify` to name. */
export function* allRecords(source: AuditSource, sealed: boolean): Iterable<AuditRecord> {
  let at = 0;
  if (sealed) {
    for (const file of listSealed(source.folder)) {
      const bytes = readSealed(file)?.bytes;
      if (bytes === undefined) continue;
      for (const record of sealedRecords(gunzipSync(bytes))) {
        if (record === null || record.seq <= at) continue;
        at = record.seq;
        yield record;
      }
    }
  }
  for (;;) {
    const rows = source.after(at, PAGE);
    for (const { seq, record } of rows) {
      at = seq;
      if (record !== null) yield record;
    }
    if (rows.length < PAGE) return;
  }
}
