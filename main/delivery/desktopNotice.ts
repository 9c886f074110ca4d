import type { Language } from '../../app/alerts/language';
import type { NotificationPlatform } from './notificationPlatform';

/** Shows a sentence about Vigia itself as a notification of the system. The window has it as well. */
export function createNotifyDesktop(
  platform: NotificationPlatform,
  language: () => Language,
  onClick: () => void,
): (text: Readonly<Record<Language, string>>) => void {
  return (text) => {
    if (!platform.isSupported()) return;
    platform.show(
      { title: 'Vigia', body: text[language()], urgency: 'critical' },
      { shown: () => undefined, failed: () => undefined, clicked: onClick },
    );
  };
}
