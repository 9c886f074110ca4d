import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const testFile = /\.(test|spec)\.tsx?$/;

/**
 * The test files whose path holds one of the words, all of them when there is no word, told apart by runner.
 * @param {string} project
 * @param {readonly string[]} words
 */
export function selectTests(project, words) {
  const normal = words.map((word) => word.replaceAll('\\', '/').replace(/^\.\//, ''));
  const chosen = listFiles(project, 'tests')
    .filter((file) => testFile.test(file) && !file.includes('/fixtures/'))
    .filter((file) => normal.length === 0 || normal.some((word) => file.includes(word)));
  return {
    unit: chosen.filter((file) => !file.startsWith('tests/e2e/')),
    window: chosen.filter((file) => file.startsWith('tests/e2e/')),
  };
}

/** @param {string} project @param {string} folder @returns {string[]} with forward slashes, sorted */
function listFiles(project, folder) {
  const full = path.join(project, folder);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(project, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}
