import type { DeliverySettings } from '../../../app/alerts/deliverySettings';
import type { Stage } from './stage';

/** Whether the trader chose a sound for alerts like this one. */
export function isAudible(settings: () => DeliverySettings): Stage {
  return ({ channel, alert }) =>
    channel === 'sound' && settings().sounds[alert.severity][alert.direction] === 'none'
      ? { kind: 'settle', status: 'skipped', detail: 'no sound is chosen for this severity and direction' }
      : null;
}
