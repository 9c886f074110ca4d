import type { Settings } from '../../config/settingsSchema';
import { withoutAddressSecrets } from '../../config/withoutAddressSecrets';

const HIDDEN = '…';

/**
 * The settings as `/config` shows them. Passwords never stand in the file; what opens a door by being known does: a
 * webhook's path, an ntfy topic, and what stands behind the `?` of an address stay hidden.
 */
export function publicPartOf(settings: Settings): Settings {
  const { webhook, ntfy, updates } = settings;
  return {
    ...settings,
    webhook: { ...webhook, url: webhook.url === '' ? '' : `${new URL(webhook.url).origin}/${HIDDEN}` },
    ntfy: {
      ...ntfy,
      server: withoutAddressSecrets(ntfy.server),
      topic: ntfy.topic === '' ? '' : HIDDEN,
    },
    updates: { ...updates, feed: withoutAddressSecrets(updates.feed) },
  };
}
