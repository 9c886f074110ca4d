import { request } from '../api/request';
import { findAlert, keepKnown, useAlerts } from '../state/alertStore';
import { explainAlert, revealAlert } from './chooseAlert';

/** Brings any stored alert before the trader, such as the one whose notification was clicked. */
export async function openAlert(id: string): Promise<void> {
  const answer = await request('alerts:get', { id });
  const alert = (answer.ok ? answer.value : null) ?? findAlert(useAlerts.getState(), id);
  if (alert === null) return;
  keepKnown([alert]);
  revealAlert(alert);
  explainAlert(alert.id);
}
