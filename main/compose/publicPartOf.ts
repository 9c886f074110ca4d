import type { Settings } from '../../config/settingsSchema';

const HIDDEN = '…';

/**
 * The settings as `/config` shows them. Passwords never stand in the file; what opens a door by being known does: a
 * webhook's path and an ntfy topic stay hidden.
 */
export function publicPartOf(settings: Settings): Settings {
  const { webhook, ntfy } = settings;
  return {
    ...settings,
    webhook: { ...webhook, url: webhook.url === '' ? '' : `${new URL(webhook.url).origin}/${HIDDEN}` },
    ntfy: { ...ntfy, topic: ntfy.topic === '' ? '' : HIDDEN },
  };
}
