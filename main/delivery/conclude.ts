import { backoffMs } from '../../app/alerts/backoff';
import type { OutboxChange, OutboxRow } from '../../app/engine/ports';
import type { ChannelResult } from './channel';

/** The retry stage: turns what a channel answered into the end of the row, or into its next attempt. */
export function conclude(row: OutboxRow, { status, detail }: ChannelResult, at: number): OutboxChange {
  const attempts = row.attempts + 1;
  if (status === 'retryable')
    return {
      kind: 'postponed',
      id: row.id,
      attempts,
      at,
      dueAt: at + backoffMs(attempts),
      detail: detail ?? 'failed',
    };
  const { committedAt } = row.alert.stages;
  return {
    kind: 'settled',
    id: row.id,
    status,
    attempts,
    at,
    latencyMs: status === 'delivered' ? Math.max(0, at - (committedAt ?? row.createdAt)) : null,
    detail: detail ?? null,
  };
}
