import { existsSync, readFileSync } from 'node:fs';

/**
 * What one test runner found.
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} failed files that could not be loaded count as one each
 * @property {{ name: string; reason: string }[]} skipped
 */

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string; file: string; tests: PlaywrightTest[] }[]} [specs]
 *
 * @typedef {object} PlaywrightTest
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {{ type: string; description?: string }[]} annotations
 */

/**
 * The report that our Vitest reporter wrote.
 * @param {string} file
 * @param {number} exitCode of Vitest
 * @returns {Report}
 */
export function readVitestReport(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const report = /** @type {Report} */ (JSON.parse(readFileSync(file, 'utf8')));
  return atLeastOneFailure(report, exitCode);
}

/**
 * Playwright's JSON report.
 * @param {string} file
 * @param {number} exitCode of Playwright
 * @returns {Report}
 */
export function readPlaywrightReport(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const { suites, errors } = /** @type {{ suites: PlaywrightSuite[]; errors: unknown[] }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  /** @type {Report} */
  const report = { passed: 0, failed: errors.length, skipped: [] };
  for (const suite of suites) countSuite(report, suite);
  return atLeastOneFailure(report, exitCode);
}

/** @param {Report} report @param {PlaywrightSuite} suite */
function countSuite(report, suite) {
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      if (test.status === 'expected' || test.status === 'flaky') report.passed += 1;
      else if (test.status === 'unexpected') report.failed += 1;
      else {
        const mark = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
        const reason = mark === undefined ? 'did not run' : (mark.description ?? 'marked to be skipped');
        report.skipped.push({ name: `tests/e2e/${spec.file} > ${spec.title}`, reason });
      }
    }
  }
  for (const inner of suite.suites ?? []) countSuite(report, inner);
}

/** A runner that ends badly without a failed test has failed all the same. @param {Report} report @param {number} exitCode */
function atLeastOneFailure(report, exitCode) {
  return exitCode !== 0 && report.failed === 0 ? { ...report, failed: 1 } : report;
}

/** @param {readonly Report[]} reports @returns {Report} */
export function addReports(reports) {
  return {
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
    skipped: reports.flatMap(({ skipped }) => skipped),
  };
}

/**
 * The end of the run: what was skipped and why, then the counts alone on the last line.
 * @param {Report} report
 */
export function closingLines({ passed, failed, skipped }) {
  const list = skipped.map(({ name, reason }) => `  ${name}\n    ${reason}`);
  return [
    ...(list.length > 0 ? ['Skipped:', ...list, ''] : []),
    `${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  ].join('\n');
}
