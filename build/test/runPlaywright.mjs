import { sandboxFlags } from '../bootstrap/linux/sandbox.mjs';
import { inProject, projectFolder } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { startDesktopSession } from './desktopSession.mjs';

/**
 * Playwright on the real window; on Linux on a desktop of its own.
 * @param {string} electron the executable
 * @param {readonly string[]} args of `playwright test`
 * @param {{ env?: Readonly<Record<string, string>>; screen?: string }} [options] screen: WIDTHxHEIGHTxDEPTH
 * @returns {Promise<number>} exit code
 */
export async function runPlaywright(electron, args, { env = {}, screen } = {}) {
  const desktop =
    process.platform === 'linux'
      ? await startDesktopSession(screen)
      : { env: process.env, stop: () => Promise.resolve() };
  try {
    const playwright = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...args];
    return await runThrough(process.execPath, playwright, {
      cwd: projectFolder,
      // Playwright closes the windows it opened when it is asked to end: it is asked once, and alone.
      ownGroup: true,
      env: {
        ...desktop.env,
        VIGIA_ELECTRON: electron,
        VIGIA_ELECTRON_ARGS: JSON.stringify(sandboxFlags()),
        ...env,
      },
    });
  } finally {
    await desktop.stop();
  }
}
