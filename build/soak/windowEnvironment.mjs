import { sandboxFlags } from '../bootstrap/linux/sandbox.mjs';
import { compile } from '../compile/compile.mjs';
import { startDesktopSession } from '../test/desktopSession.mjs';
import { prepareForWindow } from '../test/prepareForWindow.mjs';

/**
 * What a soak of the real window needs: the built application, Electron, and on Linux a desktop of its own.
 * @returns {Promise<{ env: NodeJS.ProcessEnv; stop: () => Promise<void> }>}
 */
export async function windowEnvironment() {
  const electron = await prepareForWindow();
  await compile(['main', 'renderer']);
  const desktop =
    process.platform === 'linux'
      ? await startDesktopSession()
      : { env: process.env, stop: () => Promise.resolve() };
  const own = { VIGIA_ELECTRON: electron, VIGIA_ELECTRON_ARGS: JSON.stringify(sandboxFlags()) };
  return { env: { ...desktop.env, ...own }, stop: desktop.stop };
}
