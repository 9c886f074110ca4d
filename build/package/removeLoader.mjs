import { rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * The fallback Electron carries a loader that takes the application's folder as an argument; a package has none.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function removeLoader({ appOutDir }) {
  await rm(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  await rm(path.join(appOutDir, 'resources', 'app-update.yml'), { force: true });
}
