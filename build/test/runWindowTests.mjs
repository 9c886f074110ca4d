import { rmSync } from 'node:fs';
import { sandboxFlags } from '../bootstrap/linux/sandbox.mjs';
import { inCache, inProject, projectFolder } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { startDesktopSession } from './desktopSession.mjs';
import { readPlaywrightReport } from './report.mjs';

/**
 * The tests of the real window; on Linux on a desktop of their own.
 * @param {string} electron the executable
 * @param {readonly string[]} files
 * @returns {Promise<import('./report.mjs').Report>}
 */
export async function runWindowTests(electron, files) {
  const report = inCache('window-report.json');
  rmSync(report, { force: true });
  const desktop =
    process.platform === 'linux'
      ? await startDesktopSession()
      : { env: process.env, stop: () => Promise.resolve() };
  try {
    const playwright = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...files];
    const code = await runThrough(process.execPath, playwright, {
      cwd: projectFolder,
      // Playwright closes the windows it opened when it is asked to end: it is asked once, and alone.
      ownGroup: true,
      env: {
        ...desktop.env,
        VIGIA_ELECTRON: electron,
        VIGIA_ELECTRON_ARGS: JSON.stringify(sandboxFlags()),
        VIGIA_E2E_REPORT: report,
      },
    });
    return readPlaywrightReport(report, code);
  } finally {
    await desktop.stop();
  }
}
