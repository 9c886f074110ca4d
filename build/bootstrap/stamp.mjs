import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What an earlier run remembered in a file; null when there is none, or it cannot be read.
 * @param {string} file
 * @returns {Record<string, string> | null}
 */
export function readStamp(file) {
  try {
    const value = /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')));
    return typeof value === 'object' && value !== null ? /** @type {Record<string, string>} */ (value) : null;
  } catch {
    return null;
  }
}

/**
 * Remembers, all or nothing.
 * @param {string} file
 * @param {Readonly<Record<string, string>>} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.part`;
  writeFileSync(draft, JSON.stringify(stamp, null, 2));
  renameSync(draft, file);
}

/** Forgets, before the work that the stamp vouches for is begun again. @param {string} file */
export const removeStamp = (file) => rmSync(file, { force: true });
