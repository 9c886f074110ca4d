import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A hash of the names and contents of files and of all that lies in folders; what does not exist counts as such.
 * @param {string} root
 * @param {readonly string[]} sources relative to root
 */
export function hashSources(root, sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => listFiles(root, source)).sort()) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(path.join(root, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} source @returns {string[]} with forward slashes */
function listFiles(root, source) {
  const full = path.join(root, source);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [source];
  return readdirSync(full).flatMap((name) => listFiles(root, `${source}/${name}`));
}
