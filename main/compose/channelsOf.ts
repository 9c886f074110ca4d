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
  /** Those that hold when it is asked. */
  readonly settings: () => Settings;
  readonly secrets: ChannelSecrets;
  readonly terminal: Pick<TerminalPort, 'candles'>;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly language: () => Language;
  readonly zoneOf: (symbol: string) => string;
}

const IDS = ['email', 'webhook', 'ntfy'] as const;
type Id = (typeof IDS)[number];

/**
 * Gives the channels that need no window: those that the settings switch on. One whose settings are the same is the
 * same channel, with its connections.
 */
export function channelsOf(parts: ChannelParts): () => readonly Channel[] {
  const made = new Map<Id, { readonly settings: string; readonly channel: Channel }>();
  return () => {
    const settings = parts.settings();
    return IDS.filter((id) => settings[id].enabled).map((id) => {
      const wanted = JSON.stringify(settings[id]);
      const held = made.get(id);
      if (held?.settings === wanted) return held.channel;
      const channel = make(id, settings, parts);
      made.set(id, { settings: wanted, channel });
      return channel;
    });
  };
}

function make(id: Id, { email, webhook, ntfy }: Settings, parts: ChannelParts): Channel {
  const { secrets } = parts;
  switch (id) {
    case 'email':
      return createEmailChannel({
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
      });
    case 'webhook': {
      const address = { url: webhook.url };
      return createWebhookChannel({ ...parts, address, secret: () => secrets.webhook, version: APP_VERSION });
    }
    case 'ntfy': {
      const address = { server: ntfy.server, topic: ntfy.topic };
      return createNtfyChannel({ ...parts, address, secret: () => secrets.ntfy });
    }
  }
}
