import type { SecretChannel, SecretState, SettingsView } from '../../../app/contract/ipcSettings';
import type { CommandResult } from '../../../app/engine/ports';
import type { Settings } from '../../../config/settingsSchema';
import type { Text } from '../../problem';
import { channelSecrets, type ChannelSecrets } from '../channelSecrets';

/** Where this kind of program keeps secrets; implemented by the system's own safe. */
export interface Vault {
  /** Why it keeps nothing on this computer; null when it does. */
  problem(): Text | null;
  read(name: SecretChannel): string | null;
  /** Null forgets it. */
  write(name: SecretChannel, value: string | null): CommandResult;
}

export interface ChannelVault {
  /** Read when it is needed: the environment's first, else the one that was stored. */
  readonly secrets: ChannelSecrets;
  state(): Pick<SettingsView, 'secrets' | 'vaultProblem'>;
  /** Every value there is now, for the log to hide. */
  values(): readonly string[];
}

const NONE: Text = {
  pt: 'Este programa não guarda segredos; use as variáveis de ambiente que as configurações nomeiam.',
  en: 'This program keeps no secrets; use the environment variables that the settings name.',
};

/** The secrets of the channels, wherever they are kept. */
export function createChannelVault(settings: () => Settings, vault: Vault | null): ChannelVault {
  const outside = (): ChannelSecrets => channelSecrets(settings(), process.env);
  const find = (name: SecretChannel): string | null => outside()[name] ?? vault?.read(name) ?? null;
  const stateOf = (name: SecretChannel): SecretState => {
    if (outside()[name] !== null) return 'environment';
    return vault?.read(name) == null ? 'none' : 'stored';
  };
  return {
    secrets: {
      get email() {
        return find('email');
      },
      get webhook() {
        return find('webhook');
      },
      get ntfy() {
        return find('ntfy');
      },
    },
    state: () => ({
      secrets: { email: stateOf('email'), webhook: stateOf('webhook'), ntfy: stateOf('ntfy') },
      vaultProblem: vault === null ? NONE : vault.problem(),
    }),
    values: () =>
      [find('email'), find('webhook'), find('ntfy')].filter((value): value is string => value !== null),
  };
}
