import type { Alert, AlertDraft } from '../../app/alerts/alert';
import { parseLevelKey } from '../../app/engine/levelKey';
import type { PlannedDelivery } from '../../app/alerts/deliveryPolicy';
import { alertId } from './alertId';
import { foldAlert } from './foldAlert';
import type { PipelineCore } from './pipelineCore';

/** When the candle behind the drafts came in, and when they were found; UTC ms. */
export interface DraftTimes {
  readonly receivedAt: number;
  readonly detectedAt: number;
}

/**
 * Stores what one candle found: the alerts with their notifications to come and the audit of each, inside the
 * transaction of the candle. A fact that is stored already is left alone. Gives the new alerts.
 */
export function commitDrafts(core: PipelineCore, drafts: readonly AlertDraft[], times: DraftTimes): Alert[] {
  const alerts: Alert[] = [];
  for (const draft of drafts) {
    const alert = commitDraft(core, draft, times);
    if (alert !== null) alerts.push(alert);
  }
  return alerts;
}

function commitDraft(core: PipelineCore, found: AlertDraft, times: DraftTimes): Alert | null {
  const { storage, silence, attention, plan, levels } = core;
  const { audit } = storage;
  const draft = { ...found, reason: silence(found, times.detectedAt) };
  const id = alertId(draft.key);
  const fresh: Omit<Alert, 'seq'> = {
    ...draft,
    id,
    detectedAt: times.detectedAt,
    status: 'open',
    acknowledgedAt: null,
    note: null,
    deliveries: [],
    outcome: null,
    stages: { ...times, committedAt: null },
  };
  const record = { ts: times.detectedAt, actor: 'engine', alertId: id };
  const seq = storage.alerts.insert(fresh);
  if (seq === null) {
    audit.append({ ...record, event: 'duplicate', body: { key: draft.key } });
    return null;
  }
  audit.append({ ...record, event: 'candidate', body: found });
  const crossed = parseLevelKey(draft.key);
  if (crossed !== null && levels.find(crossed.id)?.level.repeat === 'once')
    storage.levels.spend(crossed.id, crossed.moment);
  const alert: Alert = { ...fresh, seq };
  if (draft.reason !== null) {
    audit.append({ ...record, event: 'refusal', body: { seq, key: draft.key, reason: draft.reason } });
    if (draft.reason !== 'attention-budget') return alert;
    return withPending(alert, foldAlert(core, alert, times.detectedAt));
  }
  const owed = plan(alert, times.detectedAt);
  storage.outbox.add(seq, owed, times.detectedAt);
  attention.interrupted(times.detectedAt);
  const channels = owed.map(({ channel }) => channel);
  audit.append({ ...record, event: 'alert', body: { seq, key: draft.key, channels } });
  return withPending(alert, owed);
}

function withPending(alert: Alert, owed: readonly PlannedDelivery[]): Alert {
  return {
    ...alert,
    deliveries: owed.map(({ channel }) => ({ channel, status: 'pending', attempts: 0, latencyMs: null })),
  };
}
