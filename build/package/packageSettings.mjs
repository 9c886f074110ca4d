import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { inProject } from '../bootstrap/paths.mjs';

/** @typedef {import('../bootstrap/electron/provideElectron.mjs').Electron} Electron */
/** @typedef {import('electron-builder').Configuration} Configuration */

const sqlite = 'node_modules/better-sqlite3';

/**
 * `electron-builder.yml`, and for the fallback Electron what differs there: it comes from its folder, brings a
 * better-sqlite3 compiled for it, and has a loader that a package has no use for.
 * @param {Electron} electron
 * @param {string} output folder
 * @returns {Configuration}
 */
export function packageSettings(electron, output) {
  const settings = /** @type {Configuration} */ (
    parse(readFileSync(inProject('electron-builder.yml'), 'utf8'))
  );
  const directories = { ...settings.directories, output };
  if (electron.kind === 'official') return { ...settings, directories };
  const electronDist = path.dirname(electron.path);
  const own = path.join(electronDist, 'resources', 'app', 'node_modules');
  const files = /** @type {(string | import('electron-builder').FileSet)[]} */ (settings.files);
  const others = files.filter((each) => typeof each === 'string' || each.from !== sqlite);
  if (others.length === files.length) throw new Error(`electron-builder.yml has no files from ${sqlite}`);
  return {
    ...settings,
    directories,
    files: [
      ...others,
      {
        from: own,
        to: 'node_modules',
        filter: ['*/package.json', '*/LICENSE*', '*/*.js', '*/lib/**', '*/build/Release/*.node'],
      },
    ],
    electronDist,
    electronVersion: electron.version,
    afterExtract: inProject('build', 'package', 'removeLoader.mjs'),
  };
}
