import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../bootstrap/paths.mjs';

/** @typedef {{ name: string; version: string; licence: string; text: string }} Licence */
/** @typedef {{ version?: string; license?: string; dev?: boolean; devOptional?: boolean }} Locked */

const PREFIX = 'node_modules/';
/** Its licence, and what must be said of whose work it is. */
const TEXT_FILE = /^(?:licen[cs]e|copying|notice|ofl)(?:[.-].*)?$/i;

/**
 * Whose work is in the application: the production dependencies of the lockfile, theirs included, then Electron. Names
 * and versions are the lockfile's, the texts those that the packages bring.
 * @returns {readonly Licence[]} by name
 */
export function listLicences() {
  const lock = /** @type {{ packages: Record<string, Locked> }} */ (
    JSON.parse(readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'))
  );
  const production = Object.entries(lock.packages)
    .filter(
      ([place, { dev, devOptional }]) => place.startsWith(PREFIX) && dev !== true && devOptional !== true,
    )
    .map(([place, locked]) => licenceOf(place, locked));
  const electron = licenceOf('node_modules/electron', lock.packages['node_modules/electron'] ?? {});
  return [...production.sort((a, b) => a.name.localeCompare(b.name)), { ...electron, name: 'Electron' }];
}

/** @param {string} place @param {Locked} locked @returns {Licence} */
function licenceOf(place, { version = '', license = '' }) {
  const folder = path.join(projectFolder, place);
  const texts = readdirSync(folder)
    .filter((name) => TEXT_FILE.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
  const name = place.slice(place.lastIndexOf(PREFIX) + PREFIX.length);
  return { name, version, licence: license, text: texts.length > 0 ? texts.join('\n\n') : authorOf(folder) };
}

/** What a package says of itself that brings no text. @param {string} folder */
function authorOf(folder) {
  const manifest =
    /** @type {{ author?: string | { name?: string }; license?: string; homepage?: string }} */ (
      JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    );
  const { author = '', license = '', homepage = '' } = manifest;
  return [license, typeof author === 'string' ? author : (author.name ?? ''), homepage]
    .filter((part) => part !== '')
    .join('\n');
}
