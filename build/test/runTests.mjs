import { rmSync } from 'node:fs';
import { inProject, projectFolder } from '../bootstrap/paths.mjs';
import { runChecks } from '../check/runChecks.mjs';
import { compile } from '../compile/compile.mjs';
import { prepareForWindow } from './prepareForWindow.mjs';
import { coverageLine, readCoverage } from './coverage.mjs';
import { addReports, closingLines } from './report.mjs';
import { runUnitTests } from './runUnitTests.mjs';
import { runWindowTests } from './runWindowTests.mjs';
import { selectTests } from './selectTests.mjs';

/**
 * npm test: the checks, the unit tests, the tests of the real window. With words, only the test files whose
 * path holds one of them, and no checks.
 * @param {readonly string[]} words
 * @returns {Promise<number>} exit code
 */
export async function runTests(words) {
  const option = words.find((word) => word.startsWith('-'));
  if (option !== undefined) {
    console.error(`npm test takes parts of test file names, not ${option}: npm test -- tests/main/bridge`);
    return 2;
  }
  const { unit, window } = selectTests(projectFolder, words);
  if (unit.length + window.length === 0) {
    console.error(`No test file has "${words.join('" or "')}" in its path.`);
    return 2;
  }
  const electron = window.length > 0 ? await prepareForWindow() : null;
  // Beside the unit tests: the longest check keeps one core busy, and many tests wait for programs they started.
  const checks = words.length === 0 ? runChecks({ cache: false }) : Promise.resolve([]);
  const summary = inProject('coverage', 'coverage-summary.json');
  rmSync(summary, { force: true });
  const reports = [];
  if (unit.length > 0) reports.push(await runUnitTests(unit, words.length === 0));
  const failedChecks = await checks;
  if (electron !== null) {
    await compile(['main', 'renderer', 'cli']);
    reports.push(await runWindowTests(electron, window));
  }
  const report = addReports(reports);
  const coverage = words.length === 0 ? readCoverage(summary, projectFolder) : null;
  if (coverage !== null) console.log(`\n${coverageLine(coverage)}`);
  if (failedChecks.length > 0) console.log(`\nFailed checks: ${failedChecks.join(', ')}`);
  console.log(`\n${closingLines(report)}`);
  return report.failed === 0 && failedChecks.length === 0 ? 0 : 1;
}
