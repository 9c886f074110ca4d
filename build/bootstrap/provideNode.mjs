import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { isGoodNode, nodePackageFor } from './nodeVersion.mjs';
import { inCache } from './paths.mjs';
import { fetchPackage } from './registryPackage.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { extractTgz } from './tar.mjs';

/** Where the Node that was fetched for this machine lies, or would lie; null when none is published. */
function cachedNode() {
  const pinned = nodePackageFor(process.platform, process.arch);
  if (pinned === null) return null;
  const folder = inCache(`node-${pinned.version}`);
  return { pinned, folder, file: path.join(folder, ...pinned.executable.split('/')) };
}

/**
 * The Node that runs everything, when it is at hand: the one in use if it is new enough, else the fetched one.
 * @returns {string | null}
 */
export function findGoodNode() {
  if (isGoodNode(process.version)) return process.execPath;
  const cached = cachedNode();
  return cached !== null && existsSync(cached.file) ? cached.file : null;
}

/**
 * Fetches a good Node into .cache. Call it under the lock, when findGoodNode found none.
 * @returns {Promise<string>} its path
 */
export async function provideNode() {
  const have = process.version.slice(1);
  const cached = cachedNode();
  const platform = `${process.platform}-${process.arch}`;
  if (cached === null) throw new Failure('node.unsupported', { have, platform });
  const { pinned, folder, file } = cached;
  say('node.getting', { have, want: pinned.version });
  const tgz = await fetchPackage(pinned);
  const draft = inCache('tmp', `node-${process.pid}`);
  await mkdir(draft, { recursive: true });
  const draftFile = path.join(draft, ...pinned.executable.split('/'));
  await extractTgz(tgz, (name) => (name === `package/${pinned.executable}` ? draftFile : null));
  await chmod(draftFile, 0o755);
  const check = await run(draftFile, ['--version']);
  if (!isGoodNode(check.stdout.trim())) throw new Failure('node.broken', { want: pinned.version });
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await rm(tgz);
  return file;
}
