import { createHmac } from 'node:crypto';
import type { WebhookAddress } from '../../app/alerts/channelAddresses';
import { toAlertJson } from '../../app/contract/alertJson';
import { SERVER_MESSAGES_VERSION as version } from '../../app/contract/serverMessages';
import type { Clock, Scheduler } from '../../app/engine/ports';
import type { Channel } from './channel';
import { httpPost } from './httpPost';
import { timed } from './timed';

export interface WebhookOptions {
  readonly address: WebhookAddress;
  /** What both sides know; null when it is not set. */
  readonly secret: () => string | null;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** The version of Vigia, for the User-Agent. */
  readonly version: string;
}

/**
 * Posts each alert to a program, as the WebSocket would say it. `X-Vigia-Signature: t=SECONDS,v1=HEX` carries the
 * HMAC-SHA256 of `SECONDS.BODY` under the shared secret; `Idempotency-Key` is the alert's id, the same at every
 * repetition.
 */
export function createWebhookChannel(options: WebhookOptions): Channel {
  const { address, secret, clock, scheduler } = options;
  const post = (message: object, id: string) =>
    timed(clock, () => {
      const key = secret();
      if (key === null)
        return Promise.resolve({
          status: 'retryable' as const,
          detail: 'the signing secret is missing: set its environment variable and start Vigia again',
        });
      const body = JSON.stringify(message);
      const seconds = Math.floor(clock.now() / 1000);
      const signature = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
      return httpPost({
        url: address.url,
        headers: {
          'User-Agent': `Vigia/${options.version}`,
          'Idempotency-Key': id,
          'X-Vigia-Signature': `t=${seconds},v1=${signature}`,
        },
        body,
        scheduler,
      });
    });

  return {
    id: 'webhook',
    once: false,
    remote: true,
    personal: false,
    // A program can read the time itself: late is better than never.
    timeToLiveMs: Number.POSITIVE_INFINITY,
    deadlineMs: 10_000,
    send: (alert) => post({ type: 'alert', version, seq: alert.seq, alert: toAlertJson(alert) }, alert.id),
    sendTest: () => post({ type: 'test', version }, 'test'),
    close: () => Promise.resolve(),
  };
}
