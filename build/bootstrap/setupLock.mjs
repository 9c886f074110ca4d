import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { inCache } from './paths.mjs';
import { say } from './say.mjs';

/** A part of a download is worth continuing for a week; after that it is rubbish. */
const keepPartsMs = 7 * 24 * 3600 * 1000;

/**
 * Runs a step of the setup alone: two commands started at once must not unpack over each other. Clears away
 * first what interrupted runs left.
 * @template T
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export function withSetupLock(step) {
  return withLock(
    inCache('setup.lock'),
    async () => {
      await rm(inCache('tmp'), { recursive: true, force: true });
      await removeOldParts(inCache('downloads'));
      return step();
    },
    ({ pid }) => say('lock.waiting', { pid }),
  );
}

/** @param {string} folder */
export async function removeOldParts(folder, now = Date.now()) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    if (name.endsWith('.part') && now - (await stat(file)).mtimeMs < keepPartsMs) continue;
    await rm(file, { recursive: true, force: true });
  }
}
