import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { downloadFile, hasIntegrity } from './download.mjs';
import { Failure } from './failure.mjs';
import { folderSize } from './folderSize.mjs';
import { npmFailure, runNpm } from './npmClient.mjs';
import { inCache } from './paths.mjs';
import { megabytes, progress, say } from './say.mjs';

/** @typedef {{ name: string; version: string; integrity: string; bytes: number }} PinnedPackage */

/** Asking is quick or hopeless. */
const viewOptions = [
  '--json=false',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-timeout=30000',
];

/**
 * Fetches a package from the registry that the person's npm is set up for, checks it against the pinned
 * checksum and returns the file's path. Streams from the registry's own address; where only npm can get
 * through (a proxy, a token), npm does it.
 * @param {PinnedPackage} pinned
 * @returns {Promise<string>}
 */
export async function fetchPackage(pinned) {
  const what = `${pinned.name}@${pinned.version}`;
  const folder = inCache('downloads');
  const to = path.join(folder, `${pinned.name.replace(/^@/, '').replace('/', '-')}-${pinned.version}.tgz`);
  await mkdir(folder, { recursive: true });
  const [view, config] = await Promise.all([
    runNpm(['view', what, 'dist.tarball', ...viewOptions]),
    readNetworkConfig(),
  ]);
  if (view.code !== 0) throw npmFailure(what, view.stderr);
  const url = view.stdout.trim();
  if (!/^https?:\/\/\S+$/.test(url))
    throw new Failure('npm.failed', { what, code: 'dist.tarball', detail: url });
  const total = megabytes(pinned.bytes);
  if (config.proxy !== null) {
    await packWithNpm(pinned, to, config.proxy);
  } else {
    const line = progress('download.progress');
    try {
      await downloadFile({
        what,
        url,
        to,
        integrity: pinned.integrity,
        ...(config.ca === null ? {} : { ca: config.ca }),
        onProgress: (done) => line.update({ what, done: megabytes(done), total }),
      });
    } catch (error) {
      const npmMayDo = error instanceof Failure && /HTTP 40[137]|CERT/.test(error.message);
      if (!npmMayDo) throw error;
      await packWithNpm(pinned, to, 'npm login');
    } finally {
      line.end();
    }
  }
  say('download.done', { what, total });
  return to;
}

/** What npm is told about the way to the registry. */
async function readNetworkConfig() {
  const { stdout } = await runNpm(['config', 'get', 'https-proxy', 'proxy', 'cafile']);
  const read = (/** @type {string} */ key) => {
    const value = new RegExp(`^${key} ?= ?(.+)$`, 'm')
      .exec(stdout)?.[1]
      ?.trim()
      .replace(/^"(.*)"$/, '$1');
    return value === undefined || value === 'null' || value === 'undefined' || value === '' ? null : value;
  };
  const cafile = read('cafile');
  const variable = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].find(
    (name) => process.env[name],
  );
  const option = ['https-proxy', 'proxy'].find((key) => read(key) !== null);
  return {
    proxy: option ?? variable ?? null,
    ca: cafile === null ? null : await readFile(cafile).catch(() => null),
  };
}

/** @param {PinnedPackage} pinned @param {string} to @param {string} reason */
async function packWithNpm(pinned, to, reason) {
  const what = `${pinned.name}@${pinned.version}`;
  const total = megabytes(pinned.bytes);
  say('download.throughNpm', { what, total, reason });
  const work = inCache('tmp', `pack-${process.pid}`);
  const packed = path.join(work, 'packed');
  await mkdir(packed, { recursive: true });
  const line = progress('download.progress');
  const watch = setInterval(() => {
    void folderSize(work).then((done) => line.update({ what, done: megabytes(done), total }));
  }, 1000);
  try {
    const result = await runNpm([
      'pack',
      what,
      '--pack-destination',
      packed,
      '--cache',
      path.join(work, 'npm'),
    ]);
    if (result.code !== 0) throw npmFailure(what, result.stderr);
    const [file] = await readdir(packed);
    if (file === undefined || !(await hasIntegrity(path.join(packed, file), pinned.integrity))) {
      throw new Failure('fail.integrity', { what });
    }
    await rename(path.join(packed, file), to);
  } finally {
    clearInterval(watch);
    line.end();
    await rm(work, { recursive: true, force: true });
  }
}
