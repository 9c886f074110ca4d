import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import { inCache, projectFolder } from '../bootstrap/paths.mjs';
import { packageSettings } from './packageSettings.mjs';

/** @typedef {import('../bootstrap/electron/provideElectron.mjs').Electron} Electron */

const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC };
/** Where electron-builder puts the unpacked application, below its output folder. */
const unpacked = { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' };

/**
 * Packages what `electron-builder.yml` describes for this machine: with the official Electron its installers; with the
 * fallback, which exists where their tools cannot be fetched, the unpacked application.
 * @param {Electron} electron
 * @param {string} output folder of its own, emptied first
 * @returns {Promise<{ folder: string; installers: readonly string[] }>} `folder` holds the unpacked application
 */
export async function makePackage(electron, output) {
  const here = /** @type {keyof typeof platforms} */ (process.platform);
  const platform = platforms[here];
  await rm(output, { recursive: true, force: true });
  // A file of its own: what is handed over as an object is merged with electron-builder.yml, lists and all.
  const config = inCache('electron-builder.json');
  await writeFile(config, JSON.stringify(packageSettings(electron, output)));
  const installers = await build({
    projectDir: projectFolder,
    targets: electron.kind === 'official' ? platform.createTarget() : platform.createTarget('dir'),
    publish: 'never',
    config,
  });
  return { folder: path.join(output, unpacked[here]), installers };
}
