import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { folderSize } from './folderSize.mjs';
import { packagesAreInstalled, packagesStamp, readLock } from './installedPackages.mjs';
import { npmFailure, runNpm } from './npmClient.mjs';
import { inCache, inProject, projectFolder } from './paths.mjs';
import { run } from './run.mjs';
import { megabytes, progress, say } from './say.mjs';
import { removeStamp, writeStamp } from './stamp.mjs';
import { text } from './texts.mjs';

const stampFile = inCache('packages.json');
/** Looking at thousands of files costs the installation time. */
const lookEveryMs = 3_000;

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
  say('npm.installing', { count: countExpected() });
  const line = progress('npm.progress');
  const watch = setInterval(() => {
    void folderSize(inProject('node_modules')).then((bytes) => line.update({ done: megabytes(bytes) }));
  }, lookEveryMs);
  // Dev tools are needed whatever NODE_ENV says; scripts of packages are never run.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const result = await runNpm(args, { node }).finally(() => {
    clearInterval(watch);
    line.end();
  });
  if (result.code !== 0) throw npmFailure(text('npm.packages'), result.stderr);
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
