import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fileProblem } from '../../fileProblem';
import type { Result } from '../../result';
import { syncFolder } from '../syncFolder';
import { timeOfRecord } from './auditRecord';
import { listSealed, manifestText, sealedFileIn, type SealedFile, type SealManifest } from './sealedFile';
import type { Segment } from './sealSegment';

const DRAFT = '.partial';
const deflate = promisify(gzip);

/** Compresses a segment and writes it with its manifest; both are on disk when this resolves. */
export async function writeSealed(
  folder: string,
  { first, last, records, lines }: Segment,
  now: number,
  appVersion: string,
): Promise<Result<SealedFile>> {
  const file = sealedFileIn(folder, first.seq, last.seq);
  const compressed = await deflate(Buffer.concat(lines), { level: 9 });
  const manifest: SealManifest = {
    format: 'vigia-audit-archive-v1',
    firstSeq: first.seq,
    lastSeq: last.seq,
    records,
    firstTime: timeOfRecord(first.ts),
    lastTime: timeOfRecord(last.ts),
    previousHash: first.previousHash.toString('hex'),
    lastHash: last.hash.toString('hex'),
    bytes: compressed.length,
    sha256: createHash('sha256').update(compressed).digest('hex'),
    sealedAt: new Date(now).toISOString(),
    appVersion,
  };
  try {
    // The manifest first: where the archive is, its manifest is.
    await writeDraft(file.manifestPath, Buffer.from(manifestText(manifest)));
    await writeDraft(file.path, compressed);
    syncFolder(folder);
    return { ok: true, value: file };
  } catch (error) {
    return { ok: false, problem: fileProblem(error, file.path) };
  }
}

/** Removes what an ended process left half-written. */
export function clearDrafts(folder: string): void {
  const whole = new Set(listSealed(folder).map(({ manifestPath }) => manifestPath));
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // No folder, no drafts.
  }
  for (const name of names) {
    const path = join(folder, name);
    const lonely = /^audit-\d{10}-\d{10}\.json$/.test(name) && !whole.has(path);
    if (name.endsWith(DRAFT) || lonely) rmSync(path, { force: true });
  }
}

/** Removes an archive that is of no use. */
export function dropSealed({ path, manifestPath }: SealedFile): void {
  rmSync(path, { force: true });
  rmSync(manifestPath, { force: true });
}

async function writeDraft(path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}${DRAFT}`;
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
