import { lineOfRecord, type AuditRecord } from './auditRecord';
import type { AuditSource } from './auditSource';
import { chainFault, type ChainPlace } from './chain';

/** Most records in one archive, and most bytes of text. */
const RECORDS = 5_000;
const BYTES = 8_000_000;
const SLICE = 100;

/** Records that go into one archive. */
export interface Segment {
  readonly first: AuditRecord;
  readonly last: AuditRecord;
  readonly records: number;
  readonly lines: readonly Buffer[];
}

/**
 * The oldest records of the table that are all older than `before` and numbered below `end`, as many as fit; null when
 * there are none. A record that does not fit to the one before it is never among them.
 */
export async function readSegment(
  source: AuditSource,
  firstSeq: number,
  before: number,
  end: number,
  rest: () => Promise<void>,
): Promise<Segment | null> {
  const lines: Buffer[] = [];
  let bytes = 0;
  let first: AuditRecord | null = null;
  let last: AuditRecord | null = null;
  for (;;) {
    const from: number = last?.seq ?? firstSeq - 1;
    const rows = source.after(from, SLICE);
    for (const { record } of rows) {
      if (
        record === null ||
        record.seq >= end ||
        record.ts >= before ||
        lines.length >= RECORDS ||
        bytes >= BYTES
      )
        return segmentOf(first, last, lines);
      const place: ChainPlace = last ?? { seq: record.seq - 1, hash: record.previousHash };
      if (chainFault(record, place) !== null) return segmentOf(first, last, lines);
      const line = Buffer.from(`${lineOfRecord(record)}\n`);
      lines.push(line);
      bytes += line.length;
      first ??= record;
      last = record;
    }
    if (rows.length < SLICE) return segmentOf(first, last, lines);
    await rest();
  }
}

function segmentOf(
  first: AuditRecord | null,
  last: AuditRecord | null,
  lines: readonly Buffer[],
): Segment | null {
  return first === null || last === null ? null : { first, last, records: lines.length, lines };
}
