import { basename } from 'node:path';
import { canonicalJson } from '../canonicalJson';
import type { Anchor } from './anchor';
import { anchorFileIn, readAnchors } from './anchorFile';
import { createAnchorCheck } from './anchorCheck';
import { GENESIS_HASH, hashAuditRecord } from './auditHash';
import type { AuditRecord } from './auditRecord';
import type { AuditSource } from './auditSource';
import type { AuditFault, AuditVerdict } from './auditVerdict';
import { chainFault, type ChainPlace } from './chain';
import { listSealed, readSealed, sealedRecords, type SealManifest } from './sealedFile';

/** What the walk wants before it goes on: a rest, or these bytes uncompressed (null when they cannot be). */
export type WalkWork = 'pause' | Buffer;

/** Records between two rests: about a millisecond of work. */
const SLICE = 50;
/** Signatures between two rests. */
const SIGNATURES = 20;
/** How a verdict calls the anchor that was given. */
const KEPT = 'the given anchor';

/** Walks the archives and then the table as one chain, comparing with the anchors on the way. */
export function* walkAudit(
  source: AuditSource,
  kept: Anchor | null,
): Generator<WalkWork, AuditVerdict, Buffer | null> {
  const first = source.firstSeq();
  const anchors = createAnchorCheck();
  const seals = new Map<number, string>();
  /** Records that stand in an archive and still in the table. */
  const twice = new Map<number, Buffer>();
  let place: ChainPlace = { seq: 0, hash: GENESIS_HASH };
  let restored: number | null = null;

  const broken = (fault: AuditFault, seq: number, file?: string): AuditVerdict => ({
    ok: false,
    seq,
    fault,
    records: fault.startsWith('anchor') ? place.seq : Math.min(place.seq, seq - 1),
    ...(file === undefined ? {} : { file }),
    ...(restored !== null && fault.startsWith('anchor') ? { restored } : {}),
  });

  function take(record: AuditRecord, file?: string): AuditVerdict | null {
    const fault = chainFault(record, place);
    if (fault !== null) return broken(fault, fault === 'missing-record' ? place.seq + 1 : record.seq, file);
    place = { seq: record.seq, hash: record.hash };
    if (record.event === 'restore') restored = record.seq;
    if (record.event === 'seal') noteSeal(record.body);
    const differing = anchors.compare(place);
    return differing === null ? null : broken('anchor-rewritten', record.seq, differing);
  }

  function noteSeal(body: string): void {
    const firstSeq = /"firstSeq":(\d+)/.exec(body)?.[1];
    if (firstSeq !== undefined) seals.set(Number(firstSeq), body);
  }

  if (kept !== null && !anchors.add(kept, KEPT)) return broken('anchor-forged', kept.seq, KEPT);
  const own = anchorFileIn(source.folder);
  for (const { line, anchor } of readAnchors(own)) {
    const from = `${basename(own)}:${line}`;
    if (!anchors.add(anchor, from)) return broken('anchor-forged', anchor?.seq ?? 1, from);
    if (line % SIGNATURES === 0) yield 'pause';
  }
  const sealed: { manifest: SealManifest; name: string }[] = [];
  for (const file of listSealed(source.folder)) {
    const name = basename(file.path);
    if (file.firstSeq > place.seq + 1) return broken('missing-record', place.seq + 1);
    const read = file.firstSeq === place.seq + 1 ? readSealed(file) : null;
    const text = read === null ? null : yield read.bytes;
    if (read === null || text === null) return broken('archive-changed', file.firstSeq, name);
    const { manifest } = read;
    if (manifest.previousHash !== place.hash.toString('hex'))
      return broken('broken-link', file.firstSeq, name);
    for (const record of sealedRecords(text)) {
      const fault = record === null ? broken('archive-changed', place.seq + 1, name) : take(record, name);
      if (fault !== null) return fault;
      if (first !== null && place.seq >= first) twice.set(place.seq, place.hash);
      if (place.seq % SLICE === 0) yield 'pause';
    }
    if (place.seq !== file.lastSeq || place.hash.toString('hex') !== manifest.lastHash)
      return broken('archive-changed', place.seq, name);
    sealed.push({ manifest, name });
  }

  let at = (first ?? 1) - 1;
  for (;;) {
    const rows = source.after(at, SLICE);
    for (const { seq, record } of rows) {
      at = seq;
      if (record === null) return broken('changed-record', seq);
      const archived = twice.get(seq);
      if (archived === undefined) {
        const fault = take(record);
        if (fault !== null) return fault;
      } else if (!archived.equals(record.hash) || !hashAuditRecord(record).equals(record.hash)) {
        return broken('changed-record', seq);
      }
    }
    if (rows.length < SLICE) break;
    yield 'pause';
  }

  for (const { manifest, name } of sealed) {
    const told = seals.get(manifest.firstSeq);
    if (told !== undefined && told !== canonicalJson(manifest))
      return broken('archive-changed', manifest.firstSeq, name);
  }
  const cut = anchors.beyond(place.seq);
  if (cut !== null) return broken('anchor-cut', place.seq + 1, cut);
  if (!source.guarded()) return broken('unguarded', place.seq + 1);
  const head = place.hash.toString('hex');
  return { ok: true, records: place.seq, head, archives: sealed.length, anchors: anchors.count() };
}
