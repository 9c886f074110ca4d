import { z } from 'zod';
import type { AuditFields } from './auditHash';

export interface AuditRecord extends AuditFields {
  readonly hash: Buffer;
}

export const AUDIT_COLUMNS =
  'seq, ts, actor, event, alert_id, body, config_hash, app_version, previous_hash, hash';

/** The record in a row of `AUDIT_COLUMNS`; null when someone has put values of other kinds into it. */
export function recordOfRow(row: readonly unknown[]): AuditRecord | null {
  const [seq, ts, actor, event, alertId, body, configHash, appVersion, previousHash, hash] = row;
  if (
    typeof seq !== 'number' ||
    typeof ts !== 'number' ||
    typeof actor !== 'string' ||
    typeof event !== 'string' ||
    (typeof alertId !== 'string' && alertId !== null) ||
    typeof body !== 'string' ||
    typeof configHash !== 'string' ||
    typeof appVersion !== 'string' ||
    !Buffer.isBuffer(previousHash) ||
    !Buffer.isBuffer(hash)
  )
    return null;
  return { seq, ts, actor, event, alertId, body, configHash, appVersion, previousHash, hash };
}

const hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => Buffer.from(text, 'hex'));
const lineSchema = z.strictObject({
  seq: z.int(),
  ts: z.int(),
  time: z.string(),
  actor: z.string(),
  event: z.string(),
  alertId: z.string().nullable(),
  body: z.string(),
  configHash: z.string(),
  appVersion: z.string(),
  previousHash: hex,
  hash: hex,
});

/** A record as one line of JSON, in exports and archives; `body` stays the text that was hashed. */
export function lineOfRecord(record: AuditRecord): string {
  const { seq, ts, actor, event, alertId, body, configHash, appVersion, previousHash, hash } = record;
  return JSON.stringify({
    seq,
    ts,
    time: timeOfRecord(ts),
    actor,
    event,
    alertId,
    body,
    configHash,
    appVersion,
    previousHash: previousHash.toString('hex'),
    hash: hash.toString('hex'),
  });
}

/** The record in such a line; null when it is none, or not written as this program writes it. */
export function recordOfLine(line: string): AuditRecord | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    if (!parsed.success) return null;
    const { time, ...record } = parsed.data;
    return timeOfRecord(record.ts) === time ? record : null;
  } catch {
    return null;
  }
}

/** ISO UTC; empty for a number that is no moment, which only a changed record has. */
export function timeOfRecord(ts: number): string {
  const date = new Date(ts);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
