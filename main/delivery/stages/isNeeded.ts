import { decideEmail } from '../../../app/alerts/deliveryPolicy';
import type { DeliverySettings } from '../../../app/alerts/deliverySettings';
import type { Stage } from './stage';

/** The fallback rule: no e-mail about what the trader has seen. `settings` are read at every question. */
export function isNeeded(settings: () => DeliverySettings): Stage {
  return (row, { userActive }) => {
    if (row.channel !== 'email') return null;
    const decision = decideEmail({ alert: row.alert, userActive: userActive() }, settings());
    return decision.send ? null : { kind: 'settle', status: 'skipped', detail: decision.because };
  };
}
