import { readFileSync } from 'node:fs';
import { readAuditKey, readOrCreateAuditKey } from '../auditKey';
import type { DataFolder } from '../dataFolder';
import { fileProblem } from '../fileProblem';
import type { Result } from '../result';
import { makeAnchor, parseAnchor, publicKeyOf, type Anchor } from '../storage/audit/anchor';
import type { AuditRecord } from '../storage/audit/auditRecord';

export type { Anchor } from '../storage/audit/anchor';

/** Signs `head` with the key of the data folder, which is made at its first use. */
export function signHead(
  { auditKey }: Pick<DataFolder, 'auditKey'>,
  head: AuditRecord,
  now: number,
): Result<Anchor> {
  const key = readOrCreateAuditKey(auditKey);
  return key.ok ? { ok: true, value: makeAnchor(head, key.value, now) } : key;
}

/** Reads an anchor that somebody kept. */
export function readAnchor(path: string): Result<Anchor> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
  const anchor = parseAnchor(text);
  if (anchor !== null) return { ok: true, value: anchor };
  return {
    ok: false,
    problem: {
      code: 'no-anchor',
      text: {
        pt: `${path} não contém uma âncora de auditoria. Indique o arquivo em que você guardou a saída de "vigia audit anchor".`,
        en: `${path} holds no audit anchor. Name the file in which you kept what "vigia audit anchor" printed.`,
      },
    },
  };
}

/** Whether the anchor was signed with the key that this data folder has now. */
export function isOwnAnchor({ auditKey }: Pick<DataFolder, 'auditKey'>, anchor: Anchor): boolean {
  const key = readAuditKey(auditKey);
  return key.ok && publicKeyOf(key.value) === anchor.publicKey;
}
