import type { Language } from './language';
import type { NotificationText } from './notificationText';

/** What a channel says when its test button is pressed. */
export function testText(language: Language): NotificationText {
  return language === 'pt'
    ? { title: 'Vigia · teste', body: 'Este canal funciona. Os alertas chegam por aqui.' }
    : { title: 'Vigia · test', body: 'This channel works. Alerts arrive here.' };
}
