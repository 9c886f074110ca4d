import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../bootstrap/failure.mjs';
import { inCache, inProject, projectFolder } from '../bootstrap/paths.mjs';
import { say } from '../bootstrap/say.mjs';
import { withSetupLock } from '../bootstrap/setupLock.mjs';
import { readStamp, removeStamp, writeStamp } from '../bootstrap/stamp.mjs';
import { hashSources } from './hashSources.mjs';
import { targets } from './targets.mjs';

/** @typedef {import('./targets.mjs').TargetName} TargetName */

const stampFile = (/** @type {TargetName} */ name) => inCache(`build-${name}.json`);

/** Makes the next compile build it again. @param {TargetName} name */
export const forgetBuild = (name) => removeStamp(stampFile(name));

/**
 * Builds what changed since the last time; does nothing when nothing did.
 * @param {readonly TargetName[]} names
 */
export async function compile(names) {
  const changed = () => names.filter((name) => !isBuilt(name));
  if (changed().length === 0) return;
  await withSetupLock(async () => {
    const wanted = changed();
    if (wanted.length === 0) return;
    say('build.building', { targets: wanted.join(', ') });
    const drafts = inCache('tmp', `build-${process.pid}`);
    for (const name of wanted) await buildTarget(name, path.join(drafts, name));
    await rm(drafts, { recursive: true, force: true });
  });
}

/** @param {TargetName} name */
function isBuilt(name) {
  const { folder, sources } = targets[name];
  if (!existsSync(inProject(folder))) return false;
  return readStamp(stampFile(name))?.sources === hashSources(projectFolder, sources);
}

/** @param {TargetName} name @param {string} draft where to build before it takes its place */
async function buildTarget(name, draft) {
  const { folder, sources, entries } = targets[name];
  const [{ build }, { nodeTarget }, { rendererTarget }] = await Promise.all([
    import('vite'),
    import('../vite/nodeTarget.mjs'),
    import('../vite/rendererTarget.mjs'),
  ]);
  const hash = hashSources(projectFolder, sources);
  const configs =
    entries.length === 0
      ? [rendererTarget({ outFolder: draft })]
      : entries.map((entry) => nodeTarget({ ...entry, outFolder: draft }));
  try {
    for (const config of configs) await build(config);
  } catch (error) {
    throw new Failure('build.failed', {
      target: name,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  forgetBuild(name);
  await rm(inProject(folder), { recursive: true, force: true });
  await mkdir(path.dirname(inProject(folder)), { recursive: true });
  await rename(draft, inProject(folder));
  writeStamp(stampFile(name), { sources: hash });
}
