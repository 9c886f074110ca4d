import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { packagesAreInstalled, packagesStamp, readLock } from './installedPackages.mjs';
import { npmFailure, runNpm } from './npmClient.mjs';
import { inCache, inProject, projectFolder } from './paths.mjs';
import { run } from './run.mjs';
import { progress, say } from './say.mjs';
import { removeStamp, writeStamp } from './stamp.mjs';

const stampFile = inCache('packages.json');

/** @param {string} nodeVersion of the Node that will run everything */
export function packagesAreReady(nodeVersion) {
  const lock = inProject('package-lock.json');
  if (!existsSync(lock)) throw new Failure('npm.lockMissing');
  return packagesAreInstalled(projectFolder, stampFile, nodeVersion);
}

/**
 * npm ci, when package-lock.json changed since the last time. Call it under the lock.
 * @param {string} node the Node to run it with: npm leaves out packages that do not fit the Node it runs on
 */
export async function providePackages(node) {
  const nodeVersion =
    node === process.execPath ? process.version : (await run(node, ['--version'])).stdout.trim();
  if (packagesAreReady(nodeVersion)) {
    writeStamp(stampFile, packagesStamp(projectFolder, nodeVersion));
    return;
  }
  removeStamp(stampFile);
  const total = countExpected();
  say('npm.installing', { count: total });
  const line = progress('npm.progress');
  const watch = setInterval(() => line.update({ done: Math.min(countPresent(), total), total }), 500);
  // Dev tools are needed whatever NODE_ENV says; scripts of packages are never run.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = await runNpm(args, { node }).finally(() => {
    clearInterval(watch);
    line.end();
  });
  if (result.code !== 0) throw npmFailure('ci', result.stderr);
  writeStamp(stampFile, packagesStamp(projectFolder, nodeVersion));
}

/** How many packages fit this machine, as the lock file knows it. */
function countExpected() {
  const { packages } = readLock(inProject('package-lock.json'));
  const topLevel = Object.entries(packages).filter(
    ([name, entry]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(name) && entry.optional !== true,
  );
  return topLevel.length;
}

function countPresent() {
  const folder = inProject('node_modules');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .reduce((sum, name) => sum + (name.startsWith('@') ? readdirSync(path.join(folder, name)).length : 1), 0);
}
