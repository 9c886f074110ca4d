import type { Settings } from '../../config/settingsSchema';

/** The secrets of the channels; null where the environment has none. */
export interface ChannelSecrets {
  readonly email: string | null;
  readonly webhook: string | null;
  readonly ntfy: string | null;
}

/** Reads the environment variables that the settings name. */
export function channelSecrets(
  { email, webhook, ntfy }: Settings,
  env: Readonly<Record<string, string | undefined>>,
): ChannelSecrets {
  const read = (name: string): string | null => {
    const value = env[name];
    return value === undefined || value === '' ? null : value;
  };
  return { email: read(email.passwordEnv), webhook: read(webhook.secretEnv), ntfy: read(ntfy.tokenEnv) };
}
