import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Every tests/bench/**.bench.ts, with forward slashes.
 * @param {string} project
 * @param {string} [folder]
 * @returns {string[]}
 */
export function listBenches(project, folder = 'tests/bench') {
  const full = path.join(project, folder);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listBenches(project, name);
      return name.endsWith('.bench.ts') ? [name] : [];
    });
}
