import { sandboxFlags } from '../bootstrap/linux/sandbox.mjs';
import { inProject, projectFolder } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { startDesktopSession } from './desktopSession.mjs';

/**
 * Playwright on the real window; on Linux on desktops of its own, one for each worker: notifications, the clipboard
 * and the focus belong to a desktop.
 * @param {string} electron the executable
 * @param {readonly string[]} args of `playwright test`
 * @param {{ env?: Readonly<Record<string, string>>; screen?: string; workers?: number }} [options] screen:
 *   WIDTHxHEIGHTxDEPTH; workers: windows at a time, where desktops can be made for them
 * @returns {Promise<number>} exit code
 */
export async function runPlaywright(electron, args, { env = {}, screen, workers = 1 } = {}) {
  const desktops =
    process.platform === 'linux'
      ? await Promise.all(Array.from({ length: workers }, () => startDesktopSession(screen)))
      : [];
  try {
    const cli = inProject('node_modules', '@playwright', 'test', 'cli.js');
    const playwright = [cli, 'test', ...args, `--workers=${Math.max(1, desktops.length)}`];
    return await runThrough(process.execPath, playwright, {
      cwd: projectFolder,
      // Playwright closes the windows it opened when it is asked to end: it is asked once, and alone.
      ownGroup: true,
      env: {
        ...(desktops[0]?.env ?? process.env),
        VIGIA_DESKTOPS: JSON.stringify(
          desktops.map(({ env: { DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS } }) => ({
            DISPLAY,
            XAUTHORITY,
            DBUS_SESSION_BUS_ADDRESS,
          })),
        ),
        VIGIA_ELECTRON: electron,
        VIGIA_ELECTRON_ARGS: JSON.stringify(sandboxFlags()),
        ...env,
      },
    });
  } finally {
    await Promise.all(desktops.map(({ stop }) => stop()));
  }
}
