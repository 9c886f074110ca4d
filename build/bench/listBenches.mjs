import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Every tests/bench/**.bench.ts, or the like of another folder, with forward slashes.
 * @param {string} project
 * @param {string} [folder]
 * @param {string} [ending]
 * @returns {string[]}
 */
export function listBenches(project, folder = 'tests/bench', ending = '.bench.ts') {
  const full = path.join(project, folder);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listBenches(project, name, ending);
      return name.endsWith(ending) ? [name] : [];
    });
}
