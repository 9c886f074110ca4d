import { rmSync } from 'node:fs';
import { inCache, inProject, projectFolder } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { UNCOUNTED } from './longestFirst.mjs';
import { addReports, readVitestReport } from './report.mjs';

/**
 * @param {readonly string[]} files
 * @param {boolean} coverage also count the lines they run, into coverage/, and fail below the shares of
 *   vitest.config.mts; those of UNCOUNTED run before the others then, and are not counted
 * @returns {Promise<import('./report.mjs').Report>}
 */
export async function runUnitTests(files, coverage) {
  if (!coverage) return runVitest(files, []);
  const uncounted = files.filter((file) => UNCOUNTED.includes(file));
  const counted = files.filter((file) => !UNCOUNTED.includes(file));
  return addReports([
    ...(uncounted.length > 0 ? [await runVitest(uncounted, [])] : []),
    await runVitest(counted, ['--coverage']),
  ]);
}

/**
 * @param {readonly string[]} files
 * @param {readonly string[]} options of `vitest run`
 */
async function runVitest(files, options) {
  const report = inCache('unit-report.json');
  rmSync(report, { force: true });
  const code = await runThrough(
    process.execPath,
    [
      inProject('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...options,
      '--reporter=default',
      `--reporter=${inProject('build', 'test', 'vitestReport.mjs')}`,
      ...files,
    ],
    { cwd: projectFolder, env: { ...process.env, VIGIA_UNIT_REPORT: report } },
  );
  return readVitestReport(report, code);
}
