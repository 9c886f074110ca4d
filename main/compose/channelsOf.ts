import type { Language } from '../../app/alerts/language';
import type { Clock, Scheduler, TerminalPort } from '../../app/engine/ports';
import type { Settings } from '../../config/settingsSchema';
import type { Channel } from '../delivery/channel';
import { createAlertChart } from '../delivery/chart/createAlertChart';
import { createEmailChannel } from '../delivery/email';
import { createNtfyChannel } from '../delivery/ntfy';
import { createWebhookChannel } from '../delivery/webhook';
import { APP_VERSION } from '../version';
import type { ChannelSecrets } from './channelSecrets';

export interface ChannelParts {
  readonly settings: Settings;
  readonly secrets: ChannelSecrets;
  readonly terminal: Pick<TerminalPort, 'candles'>;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly language: () => Language;
  readonly zoneOf: (symbol: string) => string;
}

/** The channels that need no window: those that the settings switch on. */
export function channelsOf(parts: ChannelParts): readonly Channel[] {
  const { settings, secrets } = parts;
  const { email, webhook, ntfy } = settings;
  const channels: Channel[] = [];
  if (email.enabled)
    channels.push(
      createEmailChannel({
        ...parts,
        address: {
          host: email.host,
          port: email.port,
          security: email.security,
          user: email.user === '' ? null : email.user,
          from: email.from,
          to: email.to.split(',').map((one) => one.trim()),
          timeToLiveMs: email.digestMinutes * 60_000,
        },
        secret: () => secrets.email,
        chart: createAlertChart(parts),
      }),
    );
  if (webhook.enabled) {
    const address = { url: webhook.url };
    channels.push(
      createWebhookChannel({ ...parts, address, secret: () => secrets.webhook, version: APP_VERSION }),
    );
  }
  if (ntfy.enabled) {
    const address = { server: ntfy.server, topic: ntfy.topic };
    channels.push(createNtfyChannel({ ...parts, address, secret: () => secrets.ntfy }));
  }
  return channels;
}
