import type { Alert, AlertDraft } from '../../../app/alerts/alert';
import { alertId } from '../../pipeline/alertId';

/**
 * What a replay found, in the shape of an alert: nobody was told, and nothing is left to do. `seq` counts within the
 * replay.
 */
export function replayAlert(draft: AlertDraft, seq: number, now: number): Alert {
  return {
    ...draft,
    id: alertId(draft.key),
    seq,
    detectedAt: now,
    status: 'closed',
    acknowledgedAt: null,
    note: null,
    deliveries: [],
    outcome: null,
    stages: { receivedAt: now, detectedAt: now, committedAt: null },
  };
}
