import type { ChannelSettings, DeliverySettings } from '../../app/alerts/deliverySettings';
import type { Settings } from '../../config/settingsSchema';

/** Which alert goes to which channel. */
export function deliverySettingsOf({
  notifications,
  sounds,
  doNotDisturb,
  email,
  webhook,
  ntfy,
}: Settings): DeliverySettings {
  const all = (enabled: boolean): ChannelSettings => ({ enabled, minSeverity: 'info' });
  const { critical, high, medium, info } = email;
  return {
    desktop: all(notifications.desktop),
    sound: all(notifications.sound),
    sounds,
    doNotDisturb,
    email: {
      enabled: email.enabled,
      mode: { critical, high, medium, info },
      fallbackAfterMs: email.fallbackSeconds * 1000,
    },
    webhook: { enabled: webhook.enabled, minSeverity: webhook.minSeverity },
    ntfy: { enabled: ntfy.enabled, minSeverity: ntfy.minSeverity },
  };
}
