import { dataFolderAt, defaultDataRoot, type DataFolder } from '../dataFolder';
import type { Result } from '../result';
import { openArchive, type Archive } from '../storage/archive';

export { lineOfRecord, timeOfRecord, type AuditRecord } from '../storage/audit/auditRecord';
export { AUDIT_FAULTS } from '../storage/audit/auditFaultText';
export type { AuditVerdict } from '../storage/audit/auditVerdict';

export interface Reading {
  readonly folder: DataFolder;
  readonly archive: Archive;
}

/** Opens a data folder to look only; Vigia may be running on it. */
export function openReading(dataDir: string | null): Result<Reading> {
  const folder = dataFolderAt(dataDir ?? defaultDataRoot());
  const opened = openArchive(folder.database);
  return opened.ok ? { ok: true, value: { folder, archive: opened.value } } : opened;
}
