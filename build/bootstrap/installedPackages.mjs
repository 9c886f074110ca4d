import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readStamp } from './stamp.mjs';

/** @typedef {{ version?: string; resolved?: string; integrity?: string; optional?: boolean; devOptional?: boolean; peer?: boolean }} LockEntry */
/** @typedef {{ packages: Record<string, LockEntry> }} Lock */

/**
 * What node_modules was made of: the lock file, the Node line and the platform.
 * @param {string} project
 * @param {string} nodeVersion
 */
export function packagesStamp(project, nodeVersion) {
  const lock = readFileSync(path.join(project, 'package-lock.json'));
  return {
    lock: createHash('sha256').update(lock).digest('hex'),
    node: nodeVersion.replace(/^v/, '').split('.')[0] ?? '',
    platform: `${process.platform}-${process.arch}`,
  };
}

/**
 * Whether node_modules is what package-lock.json says, so that npm ci has nothing to do. npm writes its own
 * record into node_modules when it is through, so an interrupted installation has none.
 * @param {string} project
 * @param {string} stampFile
 * @param {string} nodeVersion
 */
export function packagesAreInstalled(project, stampFile, nodeVersion) {
  const record = path.join(project, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesStamp(project, nodeVersion);
  const stamp = readStamp(stampFile);
  if (stamp !== null) {
    const same = stamp.node === wanted.node && stamp.platform === wanted.platform;
    if (same && stamp.lock === wanted.lock) return true;
    if (!same) return false;
  }
  // Somebody ran npm by hand: its record says whether the result is the same.
  return matchesLock(readLock(path.join(project, 'package-lock.json')), readLock(record));
}

/**
 * @param {Lock} lock
 * @param {Lock} record
 */
function matchesLock(lock, record) {
  for (const [name, entry] of Object.entries(lock.packages)) {
    if (name === '') continue;
    const installed = record.packages[name];
    if (installed === undefined) {
      if (entry.optional !== true && entry.devOptional !== true) return false;
    } else if (installed.version !== entry.version || installed.integrity !== entry.integrity) {
      return false;
    }
  }
  return Object.keys(record.packages).every((name) => name in lock.packages);
}

/** @returns {Lock} */
export function readLock(/** @type {string} */ file) {
  return /** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8')));
}
