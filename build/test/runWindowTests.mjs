import { rmSync } from 'node:fs';
import { inCache, inProject, projectFolder } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { sandboxFlags } from '../bootstrap/linux/sandbox.mjs';
import { startXvfb } from '../run/xvfb.mjs';
import { readPlaywrightReport } from './report.mjs';

/**
 * The tests of the real window. On Linux they get a display, a D-Bus session and a notification daemon of
 * their own, so that they neither disturb the person at the machine nor depend on the desktop there.
 * @param {string} electron the executable
 * @param {readonly string[]} files
 * @returns {Promise<import('./report.mjs').Report>}
 */
export async function runWindowTests(electron, files) {
  const report = inCache('window-report.json');
  rmSync(report, { force: true });
  const env = {
    ...process.env,
    VIGIA_ELECTRON: electron,
    VIGIA_ELECTRON_ARGS: JSON.stringify(sandboxFlags()),
    VIGIA_E2E_REPORT: report,
  };
  const playwright = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...files];
  const code =
    process.platform === 'linux'
      ? await runInOwnSession(playwright, env)
      : await runThrough(process.execPath, playwright, { cwd: projectFolder, env });
  return readPlaywrightReport(report, code);
}

/** @param {readonly string[]} command @param {NodeJS.ProcessEnv} env */
async function runInOwnSession(command, env) {
  const display = await startXvfb({ endWithLastWindow: false });
  try {
    const session = inProject('build', 'test', 'inDesktopSession.mjs');
    const { WAYLAND_DISPLAY: _, ...rest } = env;
    return await runThrough('dbus-run-session', ['--', process.execPath, session, ...command], {
      cwd: projectFolder,
      env: { ...rest, ...display.env },
      ownGroup: true,
    });
  } finally {
    await display.stop();
  }
}
