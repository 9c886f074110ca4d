import { rmSync } from 'node:fs';
import { inCache, inProject, projectFolder } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { readVitestReport } from './report.mjs';

/**
 * @param {readonly string[]} files
 * @returns {Promise<import('./report.mjs').Report>}
 */
export async function runUnitTests(files) {
  const report = inCache('unit-report.json');
  rmSync(report, { force: true });
  const code = await runThrough(
    process.execPath,
    [
      inProject('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      `--reporter=${inProject('build', 'test', 'vitestReport.mjs')}`,
      ...files,
    ],
    { cwd: projectFolder, env: { ...process.env, VIGIA_UNIT_REPORT: report } },
  );
  return readVitestReport(report, code);
}
