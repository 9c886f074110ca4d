import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { folderSize } from '../folderSize.mjs';
import { inCache, inProject } from '../paths.mjs';
import { megabytes, progress, say } from '../say.mjs';

/** A download that stands still this long is given up. */
const stallMs = 45_000;
const watchMs = 1_000;

/** The version that package.json pins. */
export function pinnedVersion() {
  const { devDependencies } = /** @type {{ devDependencies: { electron: string } }} */ (
    JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  );
  return devDependencies.electron;
}

/**
 * The official executable, when it is installed whole.
 * @returns {string | null}
 */
export function findOfficial() {
  const folder = inProject('node_modules', 'electron');
  try {
    const version = readFileSync(path.join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const executable = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    return version === pinnedVersion() && existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/**
 * Lets Electron's own installer fetch the pinned version (it honours ELECTRON_MIRROR, its cache and proxies).
 * @returns {Promise<{ ok: true; path: string } | { ok: false; reason: string }>}
 */
export async function installOfficial() {
  const present = findOfficial();
  if (present !== null) return { ok: true, path: present };
  say('electron.getting', { version: pinnedVersion() });
  // Its temporary files go where the next run clears up, and where their growth can be watched.
  const work = inCache('tmp', `electron-${process.pid}`);
  await mkdir(work, { recursive: true });
  const result = await runInstaller(work);
  await rm(work, { recursive: true, force: true });
  const path = findOfficial();
  if (path !== null) return { ok: true, path };
  return { ok: false, reason: result };
}

/**
 * @param {string} work
 * @returns {Promise<string>} why it ended, when it ended badly
 */
function runInstaller(work) {
  const proxied = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(
    (name) => process.env[name],
  );
  const child = spawn(process.execPath, [inProject('node_modules', 'electron', 'install.js')], {
    cwd: inProject(),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      TMPDIR: work,
      TEMP: work,
      TMP: work,
      ...(proxied ? { ELECTRON_GET_USE_PROXY: '1' } : {}),
    },
  });
  const line = progress('electron.progress');
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (stderr += chunk));
  return new Promise((resolve) => {
    let size = 0;
    let grownAt = performance.now();
    const watch = setInterval(() => {
      void installedSize(work).then((now) => {
        if (now > size) grownAt = performance.now();
        size = now;
        if (size > 0) line.update({ done: megabytes(size) });
        if (performance.now() - grownAt > stallMs) child.kill('SIGKILL');
      });
    }, watchMs);
    const end = (/** @type {string} */ reason) => {
      clearInterval(watch);
      line.end();
      resolve(reason);
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code) => end(code === null ? 'ETIMEDOUT' : installerReason(stderr)));
  });
}

/** What grows while the installer works: the archive it fetches, then the folder it unpacks. */
async function installedSize(/** @type {string} */ work) {
  return (await folderSize(work)) + (await folderSize(inProject('node_modules', 'electron', 'dist')));
}

/**
 * The cause in an installer's stack trace, in a word.
 * @param {string} stderr
 */
export function installerReason(stderr) {
  const code =
    /\b(ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOSPC|EACCES|\w*CERT\w*)\b/.exec(
      stderr,
    )?.[1];
  if (/ERR_ASSERTION|checksum/i.test(stderr)) return 'wrong checksum';
  const status = /\b(?:HTTP|status|Response code)\D{0,12}(\d{3})\b/i.exec(stderr)?.[1];
  const line = stderr.split('\n').find((text) => /error/i.test(text));
  return (
    code ??
    (status === undefined ? undefined : `HTTP ${status}`) ??
    line?.trim().replace(/^\w*Error: /, '') ??
    'unknown'
  );
}
