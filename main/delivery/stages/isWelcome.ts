import type { DeliverySettings } from '../../../app/alerts/deliverySettings';
import type { Stage } from './stage';

/** Do not disturb: nothing on the screen and no sound, but for critical alerts where the trader lets them through. */
export function isWelcome(settings: () => DeliverySettings): Stage {
  return ({ channel, alert }) => {
    if (channel !== 'desktop' && channel !== 'sound') return null;
    const { enabled, allowCritical } = settings().doNotDisturb;
    if (!enabled || (allowCritical && alert.severity === 'critical')) return null;
    return { kind: 'settle', status: 'skipped', detail: 'do not disturb' };
  };
}
