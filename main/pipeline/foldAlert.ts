import type { Alert } from '../../app/alerts/alert';
import type { PlannedDelivery } from '../../app/alerts/deliveryPolicy';
import type { PipelineCore } from './pipelineCore';

/**
 * Puts an alert over the attention budget into the digest that waits, or opens one; inside the transaction that stores
 * the alert, so that the outbox owes the digest from that moment on. Gives its deliveries.
 */
export function foldAlert(core: PipelineCore, alert: Alert, now: number): readonly PlannedDelivery[] {
  const { storage, plan, attention } = core;
  const waiting = storage.digests.waiting(now);
  const dueAt = waiting?.dueAt ?? attention.dueAt(now, now);
  const owed = plan(alert, dueAt);
  if (owed.length === 0) return owed;
  storage.outbox.add(alert.seq, owed, now, waiting?.id ?? storage.digests.open(now, dueAt));
  return owed;
}
