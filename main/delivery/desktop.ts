import type { Alert } from '../../app/alerts/alert';
import { digestText } from '../../app/alerts/digestText';
import type { Language } from '../../app/alerts/language';
import { isFoldedDigest } from '../../app/alerts/silence/isFoldedDigest';
import { notificationText, type NotificationText } from '../../app/alerts/notificationText';
import { testText } from '../../app/alerts/testText';
import type { Severity } from '../../app/detectors/severity';
import type { Clock, Scheduler } from '../../app/engine/ports';
import type { Channel, ChannelResult } from './channel';
import type { NotificationPlatform, NotificationRequest } from './notificationPlatform';
import { timed } from './timed';

/** A system that has not said by then that it shows the notification does not say it any more, ms. */
const CONFIRM_MS = 5_000;

export interface DesktopOptions {
  readonly platform: NotificationPlatform;
  readonly language: () => Language;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** The trader clicked the notification of this alert. */
  readonly onClick: (alertId: string) => void;
  /** The trader clicked the digest of these alerts over the attention budget. */
  readonly onFoldedClick: (alerts: readonly Alert[]) => void;
}

const URGENCIES: Readonly<Record<Severity, NotificationRequest['urgency']>> = {
  critical: 'critical',
  high: 'normal',
  medium: 'normal',
  info: 'low',
};

/** Notifications of the system, one an alert, delivered when the system says that it shows them. */
export function createDesktopChannel(options: DesktopOptions): Channel {
  const { platform, language, clock, scheduler, onClick, onFoldedClick } = options;

  function show(text: NotificationText, urgency: NotificationRequest['urgency'], clicked: () => void) {
    return timed(clock, () => {
      if (!platform.isSupported())
        return Promise.resolve({
          status: 'permanent' as const,
          detail: 'this system shows no notifications (on Linux: no notification service is running)',
        });
      return new Promise<Omit<ChannelResult, 'latencyMs'>>((resolve) => {
        // Perhaps it was shown: to ask again could show it twice.
        const cancel = scheduler.after(CONFIRM_MS, () =>
          resolve({ status: 'permanent', detail: 'the system did not say whether it was shown' }),
        );
        const end = (result: Omit<ChannelResult, 'latencyMs'>): void => {
          cancel();
          resolve(result);
        };
        platform.show(
          { ...text, urgency },
          {
            shown: () => end({ status: 'delivered' }),
            failed: (reason) => end({ status: 'retryable', detail: reason }),
            clicked,
          },
        );
      });
    });
  }

  return {
    id: 'desktop',
    once: true,
    remote: false,
    personal: true,
    timeToLiveMs: 5 * 60_000,
    deadlineMs: 2 * CONFIRM_MS,
    send: (alert) =>
      show(notificationText(alert, language()), URGENCIES[alert.severity], () => onClick(alert.id)),
    sendDigest: (alerts: readonly Alert[]) =>
      show(digestText(alerts, language()), 'normal', () => {
        const newest = alerts.at(-1);
        if (isFoldedDigest(alerts)) onFoldedClick(alerts);
        else if (newest !== undefined) onClick(newest.id);
      }),
    sendTest: () => show(testText(language()), 'normal', () => undefined),
    close: () => Promise.resolve(),
  };
}
