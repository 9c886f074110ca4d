import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inCache } from '../bootstrap/paths.mjs';
import { readPlaywrightReport } from './report.mjs';
import { runPlaywright } from './runPlaywright.mjs';

/** A window that starts takes a core; more than these at a time would only wait for each other. */
const mostWindows = 2;

/**
 * The tests of the real window.
 * @param {string} electron the executable
 * @param {readonly string[]} files
 * @returns {Promise<import('./report.mjs').Report>}
 */
export async function runWindowTests(electron, files) {
  const report = inCache('window-report.json');
  rmSync(report, { force: true });
  const code = await runPlaywright(electron, files, {
    env: { VIGIA_E2E_REPORT: report },
    workers: Math.min(mostWindows, availableParallelism()),
  });
  return readPlaywrightReport(report, code);
}
