import type { MetricSample } from '../../../app/engine/ports/metricSample';
import type { BackupState } from '../keeper/backupKeeper';
import type { ChainState } from '../keeper/chainKeeper';

/** What `/metrics` shows of the disk, the audit and the backups; nothing of what is not known yet. */
export function upkeepSamples(
  freeBytes: number | null,
  chain: ChainState,
  backup: BackupState,
): readonly MetricSample[] {
  const gauge = (name: string, help: string, value: number | null): MetricSample[] =>
    value === null ? [] : [{ name, help, type: 'gauge', labels: {}, value }];
  return [
    ...gauge('vigia_disk_free_bytes', 'Room on the disk of the data folder.', freeBytes),
    ...gauge('vigia_audit_verified_records', 'Audit records known to be whole.', chain.records),
    ...gauge(
      'vigia_audit_checked_timestamp_seconds',
      'When the whole audit chain was last checked.',
      seconds(chain.checkedAt),
    ),
    ...gauge('vigia_backup_timestamp_seconds', 'When the newest backup was made.', seconds(backup.at)),
    ...gauge('vigia_backup_bytes', 'Size of all backups together.', backup.bytes),
  ];
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1_000;
}
