import { writeFileSync } from 'node:fs';

/** @typedef {import('./report.mjs').Report} Report */

/** Vitest's own JSON leaves out why a test was skipped; this one keeps it. Vitest loads it by path. */
class VitestReport {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    /** @type {Report} */
    const report = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      const broken = [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0);
      report.failed += broken.length;
      for (const test of module.children.allTests()) count(report, module.relativeModuleId, test);
    }
    const file = process.env.VIGIA_UNIT_REPORT;
    if (file !== undefined) writeFileSync(file, JSON.stringify(report));
  }
}

/** @param {Report} report @param {string} file @param {import('vitest/node').TestCase} test */
function count(report, file, test) {
  const result = test.result();
  if (result.state === 'passed') report.passed += 1;
  else if (result.state === 'failed') report.failed += 1;
  else {
    const note = result.state === 'skipped' ? result.note : 'did not run';
    report.skipped.push({ name: `${file} > ${test.fullName}`, reason: note ?? 'marked to be skipped' });
  }
}

export default VitestReport;
