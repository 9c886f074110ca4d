import { join } from 'node:path';
import { app, safeStorage } from 'electron';
import { z } from 'zod';
import type { SecretChannel } from '../../app/contract/ipcSettings';
import type { Vault } from '../compose/settings/channelVault';
import type { Text } from '../problem';
import { jsonFile } from './jsonFile';

const encrypted = z.string().optional();
const keptSchema = z.strictObject({ email: encrypted, webhook: encrypted, ntfy: encrypted });

const TOO_EARLY: Text = {
  pt: 'O Vigia ainda está abrindo. Tente de novo em um instante.',
  en: 'Vigia is still opening. Try again in a moment.',
};
const NO_SAFE: Text = {
  pt: 'Este computador não tem um cofre de senhas em que confiar (no Linux: GNOME Keyring ou KWallet). Ponha o segredo na variável de ambiente que as configurações nomeiam.',
  en: 'This computer has no safe for passwords that can be trusted (on Linux: GNOME Keyring or KWallet). Put the secret into the environment variable that the settings name.',
};
const NOT_KEPT: Text = {
  pt: 'O segredo não pôde ser gravado na pasta de dados. Confira o disco e as permissões e tente de novo.',
  en: 'The secret could not be written to the data folder. Check the disk and its permissions and try again.',
};

/* eslint-disable @typescript-eslint/no-deprecated --
   Its asynchronous successors are newer than the Electron that a machine without the release server runs. */
/** Secrets under the system's own lock, in the data folder; what only looks like a lock is refused. */
export function createSecretVault(dataDir: string): Vault {
  const file = jsonFile(join(dataDir, 'channel-secrets.json'), keptSchema);
  const opened = new Map<SecretChannel, string | null>();

  function problem(): Text | null {
    if (!app.isReady()) return TOO_EARLY;
    const isPlain = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
    return isPlain || !safeStorage.isEncryptionAvailable() ? NO_SAFE : null;
  }

  function read(name: SecretChannel): string | null {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const stored = file.read()?.[name];
    if (stored === undefined) {
      opened.set(name, null);
      return null;
    }
    if (problem() !== null) return null;
    let value: string | null = null;
    try {
      value = safeStorage.decryptString(Buffer.from(stored, 'base64'));
    } catch {
      // Of another computer or another user: as good as none.
    }
    opened.set(name, value);
    return value;
  }

  return {
    problem,
    read,
    write(name, value) {
      const wrong = value === null ? null : problem();
      if (wrong !== null) return { ok: false, text: wrong };
      const { [name]: _before, ...others } = file.read() ?? {};
      const locked = value === null ? null : safeStorage.encryptString(value).toString('base64');
      file.write(locked === null ? others : { ...others, [name]: locked });
      if (file.read()?.[name] !== (locked ?? undefined)) return { ok: false, text: NOT_KEPT };
      opened.set(name, value);
      return { ok: true };
    },
  };
}
