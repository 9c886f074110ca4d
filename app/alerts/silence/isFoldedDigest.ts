import type { Alert } from '../alert';

/** Whether these late alerts are late because the trader did not want to be interrupted more often. */
export function isFoldedDigest(alerts: readonly Pick<Alert, 'reason'>[]): boolean {
  return alerts.length > 0 && alerts.every(({ reason }) => reason === 'attention-budget');
}
