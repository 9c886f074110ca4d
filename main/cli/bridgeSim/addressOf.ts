import { existsSync } from 'node:fs';
import { settingsSchema } from '../../../config/settingsSchema';
import { readOpenPorts } from '../../compose/openPorts';
import { readRunSettings } from '../../compose/runSettings';
import { dataFolderAt, defaultDataRoot, type DataFolder } from '../../dataFolder';
import { readSecrets } from '../../secrets';
import type { CommandCall } from '../command';
import { placesOf } from '../placesOf';
import { bridgeSimTexts } from './bridgeSimTexts';
import type { Found } from './found';
import type { SimCall } from './readSimCall';
import type { SimOptions } from './simOptions';

export type Address = Pick<SimOptions, 'host' | 'port' | 'token'>;
type Endpoint = Pick<Address, 'host' | 'port'>;

/** Where Vigia listens and what it wants to hear: as asked, else as its data folder says. Nothing is created. */
export function addressOf(call: CommandCall, asked: SimCall): Found<Address> {
  const { dataDir, configFile } = placesOf(call);
  const folder = dataFolderAt(dataDir ?? defaultDataRoot());
  const token = asked.token === null ? tokenIn(folder) : { ok: true as const, value: asked.token };
  if (!token.ok) return token;
  const { host, port } = asked;
  if (host !== null && port !== null) return { ok: true, value: { host, port, token: token.value } };
  const configured = endpointIn(configFile ?? folder.settings, configFile !== null);
  if (!configured.ok) return configured;
  // A Vigia that was started with --bridge-port listens elsewhere.
  const open = readOpenPorts(folder)?.['bridge-port'] ?? configured.value;
  const value = { host: host ?? open.host, port: port ?? open.port, token: token.value };
  return value.port === 0 ? { ok: false, text: bridgeSimTexts.portZero } : { ok: true, value };
}

function tokenIn(folder: DataFolder): Found<string> {
  const secrets = readSecrets(folder.secrets);
  if (secrets.ok) return { ok: true, value: secrets.value.bridgeToken };
  const { code, text } = secrets.problem;
  return { ok: false, text: code === 'ENOENT' ? bridgeSimTexts.noToken(folder.root) : text };
}

/** A data folder without settings has the defaults; a file that was named has to be there. */
function endpointIn(path: string, named: boolean): Found<Endpoint> {
  if (!named && !existsSync(path)) return { ok: true, value: settingsSchema.parse({}).bridge };
  const settings = readRunSettings(path);
  if (!settings.ok) return { ok: false, text: settings.problem.text };
  return { ok: true, value: settings.value.bridge };
}
