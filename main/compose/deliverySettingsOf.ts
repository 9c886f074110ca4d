import type { DeliverySettings } from '../../app/alerts/deliverySettings';
import type { Settings } from '../../config/settingsSchema';

/** How long an interactive confirmation may take before a fallback e-mail goes out, ms. */
const FALLBACK_AFTER_MS = 3_000;

/** Which alert goes to which channel: those that settings can name so far are the desktop's own. */
export function deliverySettingsOf({ notifications }: Settings): DeliverySettings {
  const all = (enabled: boolean) => ({ enabled, minSeverity: 'info' }) as const;
  return {
    desktop: all(notifications.desktop),
    sound: all(notifications.sound),
    email: {
      enabled: false,
      mode: { critical: 'off', high: 'off', medium: 'off', info: 'off' },
      fallbackAfterMs: FALLBACK_AFTER_MS,
    },
    webhook: all(false),
    ntfy: all(false),
  };
}
