import { rmSync } from 'node:fs';
import { inCache, inProject, projectFolder } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { readVitestReport } from './report.mjs';

/**
 * @param {readonly string[]} files
 * @param {boolean} coverage also count the lines they run, into coverage/, and fail below the shares of vitest.config.mts
 * @returns {Promise<import('./report.mjs').Report>}
 */
export async function runUnitTests(files, coverage) {
  const report = inCache('unit-report.json');
  rmSync(report, { force: true });
  const code = await runThrough(
    process.execPath,
    [
      inProject('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...(coverage ? ['--coverage'] : []),
      '--reporter=default',
      `--reporter=${inProject('build', 'test', 'vitestReport.mjs')}`,
      ...files,
    ],
    { cwd: projectFolder, env: { ...process.env, VIGIA_UNIT_REPORT: report } },
  );
  return readVitestReport(report, code);
}
