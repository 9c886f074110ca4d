import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../canonicalJson';
import { recordOfLine, type AuditRecord } from './auditRecord';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const manifestSchema = z.strictObject({
  format: z.literal('vigia-audit-archive-v1'),
  firstSeq: z.int().min(1),
  lastSeq: z.int().min(1),
  records: z.int().min(1),
  /** Of the first and the last record, ISO UTC. */
  firstTime: z.string(),
  lastTime: z.string(),
  /** Of the record before the first one. */
  previousHash: hash,
  lastHash: hash,
  /** Of the compressed file. */
  bytes: z.int().min(1),
  sha256: hash,
  sealedAt: z.string(),
  appVersion: z.string(),
});

/** What stands beside a sealed part of the audit, and in the audit itself. */
export type SealManifest = Readonly<z.infer<typeof manifestSchema>>;

/** A sealed part as the names of the files tell it. */
export interface SealedFile {
  /** JSON Lines, gzip. */
  readonly path: string;
  readonly manifestPath: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

const NAME = /^audit-(\d{10})-(\d{10})\.jsonl\.gz$/;

/** Where a part from `firstSeq` to `lastSeq` is kept. */
export function sealedFileIn(folder: string, firstSeq: number, lastSeq: number): SealedFile {
  const digits = (seq: number): string => String(seq).padStart(10, '0');
  const stem = join(folder, `audit-${digits(firstSeq)}-${digits(lastSeq)}`);
  return { path: `${stem}.jsonl.gz`, manifestPath: `${stem}.json`, firstSeq, lastSeq };
}

/** All sealed parts, oldest first; none when the folder is not there. */
export function listSealed(folder: string): readonly SealedFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      const found = NAME.exec(name);
      return found === null ? [] : [sealedFileIn(folder, Number(found[1]), Number(found[2]))];
    })
    .sort((a, b) => a.firstSeq - b.firstSeq || a.lastSeq - b.lastSeq);
}

/** The manifest as it is written: one text for one content, so that any change shows. */
export function manifestText(manifest: SealManifest): string {
  return `${canonicalJson(manifest)}\n`;
}

/** The compressed bytes and what stands beside them; null when either is missing or not what the other says. */
export function readSealed(file: SealedFile): { bytes: Buffer; manifest: SealManifest } | null {
  try {
    const text = readFileSync(file.manifestPath, 'utf8');
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    if (!parsed.success || manifestText(parsed.data) !== text) return null;
    const manifest = parsed.data;
    if (manifest.firstSeq !== file.firstSeq || manifest.lastSeq !== file.lastSeq) return null;
    const bytes = readFileSync(file.path);
    if (bytes.length !== manifest.bytes) return null;
    return createHash('sha256').update(bytes).digest('hex') === manifest.sha256 ? { bytes, manifest } : null;
  } catch {
    return null;
  }
}

/** The records in the uncompressed text, one at a time; null for a line that is none. */
export function* sealedRecords(text: Buffer): Iterable<AuditRecord | null> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf(0x0a, start);
    const end = found === -1 ? text.length : found;
    yield recordOfLine(text.toString('utf8', start, end));
    start = end + 1;
  }
}
