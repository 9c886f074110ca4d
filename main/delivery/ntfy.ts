import type { NtfyAddress } from '../../app/alerts/channelAddresses';
import { digestText } from '../../app/alerts/digestText';
import type { Language } from '../../app/alerts/language';
import { notificationText, type NotificationText } from '../../app/alerts/notificationText';
import { testText } from '../../app/alerts/testText';
import type { Severity } from '../../app/detectors/severity';
import type { Clock, Scheduler } from '../../app/engine/ports';
import type { Channel } from './channel';
import { httpPost } from './httpPost';
import { timed } from './timed';

export interface NtfyOptions {
  readonly address: NtfyAddress;
  /** Access token; null for a topic that needs none. */
  readonly secret: () => string | null;
  readonly language: () => Language;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

/** ntfy's priorities, 1 to 5; 5 rings through. */
const PRIORITIES: Readonly<Record<Severity, number>> = { critical: 5, high: 4, medium: 3, info: 2 };

/** Pushes alerts to a phone through an ntfy server (https://docs.ntfy.sh/publish/#publish-as-json). */
export function createNtfyChannel({ address, secret, language, clock, scheduler }: NtfyOptions): Channel {
  const push = ({ title, body }: NotificationText, priority: number, tags: readonly string[]) =>
    timed(clock, () => {
      const token = secret();
      return httpPost({
        url: address.server,
        headers: token === null ? {} : { Authorization: `Bearer ${token}` },
        body: JSON.stringify({ topic: address.topic, title, message: body, priority, tags }),
        scheduler,
      });
    });

  return {
    id: 'ntfy',
    once: false,
    remote: true,
    personal: true,
    timeToLiveMs: 10 * 60_000,
    deadlineMs: 10_000,
    send: (alert) =>
      push(notificationText(alert, language()), PRIORITIES[alert.severity], [
        alert.direction === 'long' ? 'chart_with_upwards_trend' : 'chart_with_downwards_trend',
      ]),
    sendDigest: (alerts) => push(digestText(alerts, language()), 3, ['inbox_tray']),
    sendTest: () => push(testText(language()), 3, ['white_check_mark']),
    close: () => Promise.resolve(),
  };
}
