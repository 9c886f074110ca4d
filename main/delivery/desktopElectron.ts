import { Notification } from 'electron';
import type { NotificationPlatform } from './notificationPlatform';

/** Notifications kept alive for their click: the system forgets older ones as well. */
const KEPT = 100;

/** Electron's notifications; a notification that nothing refers to loses its click. */
export function createElectronNotifications(): NotificationPlatform {
  const kept = new Set<Notification>();
  return {
    isSupported: () => Notification.isSupported(),
    show({ title, body, urgency }, events) {
      const notification = new Notification({
        title,
        body,
        urgency,
        timeoutType: urgency === 'critical' ? 'never' : 'default',
        // The sounds are a channel of their own.
        silent: true,
      });
      kept.add(notification);
      const [oldest] = kept;
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      notification.once('show', () => events.shown());
      notification.once('failed', (_event, reason) => {
        kept.delete(notification);
        events.failed(reason);
      });
      notification.on('click', () => events.clicked());
      notification.once('close', () => kept.delete(notification));
      notification.show();
    },
  };
}
