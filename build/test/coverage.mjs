import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The share of lines that the unit tests ran, in percent by top folder, from Istanbul's JSON summary; null when there
 * is none.
 * @param {string} file
 * @param {string} project
 * @returns {ReadonlyMap<string, number> | null}
 */
export function readCoverage(file, project) {
  if (!existsSync(file)) return null;
  const summary = /** @type {Record<string, { lines: { total: number; covered: number } }>} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  /** @type {Map<string, { total: number; covered: number }>} */
  const folders = new Map();
  for (const [name, { lines }] of Object.entries(summary)) {
    if (name === 'total') continue;
    const [folder = ''] = path.relative(project, name).split(path.sep);
    const { total, covered } = folders.get(folder) ?? { total: 0, covered: 0 };
    folders.set(folder, { total: total + lines.total, covered: covered + lines.covered });
  }
  return new Map(
    [...folders].sort().map(([folder, { total, covered }]) => [folder, (100 * covered) / total]),
  );
}

/** @param {ReadonlyMap<string, number>} coverage */
export function coverageLine(coverage) {
  const shares = [...coverage].map(([folder, share]) => `${folder} ${share.toFixed(1)} %`);
  return `Lines run by the unit tests: ${shares.join(', ')}`;
}
