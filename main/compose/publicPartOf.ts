import { settingsSchema, type Settings } from '../../config/settingsSchema';
import { withoutAddressSecrets } from '../../config/withoutAddressSecrets';

const HIDDEN = '…';

/** Names that stand in the template: nobody's secret. */
const OWN = settingsSchema.parse({});
const OWN_NAMES: readonly string[] = [OWN.email.passwordEnv, OWN.webhook.secretEnv, OWN.ntfy.tokenEnv];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings as `/config` shows them. Passwords never stand in the file; what opens a door by being known does: a
 * webhook's path, an ntfy topic, and what stands behind the `?` of an address stay hidden. So does the name of an
 * environment variable that there is not: somebody may have written the password itself there.
 */
export function publicPartOf(settings: Settings, env: Environment = process.env): Settings {
  const { email, webhook, ntfy, updates } = settings;
  const named = (name: string): string =>
    name === '' || OWN_NAMES.includes(name) || env[name] !== undefined ? name : HIDDEN;
  return {
    ...settings,
    email: { ...email, passwordEnv: named(email.passwordEnv) },
    webhook: {
      ...webhook,
      url: webhook.url === '' ? '' : `${new URL(webhook.url).origin}/${HIDDEN}`,
      secretEnv: named(webhook.secretEnv),
    },
    ntfy: {
      ...ntfy,
      server: withoutAddressSecrets(ntfy.server),
      topic: ntfy.topic === '' ? '' : HIDDEN,
      tokenEnv: named(ntfy.tokenEnv),
    },
    updates: { ...updates, feed: withoutAddressSecrets(updates.feed) },
  };
}
