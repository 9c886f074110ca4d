import { loadRunSettings } from '../../compose/loadRunSettings';
import { dataFolderAt, defaultDataRoot } from '../../dataFolder';
import { readSecrets } from '../../secrets';
import type { CommandCall } from '../command';
import { placesOf } from '../placesOf';
import { bridgeSimTexts } from './bridgeSimTexts';
import type { Found } from './found';
import type { SimCall } from './readSimCall';
import type { SimOptions } from './simOptions';

export type Address = Pick<SimOptions, 'host' | 'port' | 'token'>;

/** Where Vigia listens and what it wants to hear: as asked, else as its data folder says. */
export function addressOf(call: CommandCall, asked: SimCall): Found<Address> {
  const { dataDir, configFile } = placesOf(call);
  const folder = dataFolderAt(dataDir ?? defaultDataRoot());
  let { host, port, token } = asked;
  if (host === null || port === null) {
    const settings = loadRunSettings(configFile ?? folder.settings, configFile === null);
    if (!settings.ok) return { ok: false, text: settings.problem.text };
    host ??= settings.value.bridge.host;
    port ??= settings.value.bridge.port;
    if (port === 0) return { ok: false, text: bridgeSimTexts.portZero };
  }
  if (token === null) {
    const secrets = readSecrets(folder.secrets);
    if (!secrets.ok) {
      const { code, text } = secrets.problem;
      return { ok: false, text: code === 'ENOENT' ? bridgeSimTexts.noToken(folder.secrets) : text };
    }
    token = secrets.value.bridgeToken;
  }
  return { ok: true, value: { host, port, token } };
}
