import { provideElectron } from '../bootstrap/electron/provideElectron.mjs';
import { installMissing } from '../bootstrap/linux/aptInstall.mjs';
import { findMissingLibraries, findMissingPrograms } from '../bootstrap/linux/findMissing.mjs';
import { requireSandbox, sandboxFlags } from '../bootstrap/linux/sandbox.mjs';
import { say } from '../bootstrap/say.mjs';
import { withSetupLock } from '../bootstrap/setupLock.mjs';
import { probeDisplay } from './display.mjs';
import { startXvfb } from './xvfb.mjs';

/**
 * Steps 3 and 4 of the setup: Electron, its shared libraries, and a display to show it on.
 * @param {{ endWithLastWindow?: boolean }} [options] false when windows will come and go on a display in memory
 * @returns {Promise<{ executable: string; flags: string[]; env: NodeJS.ProcessEnv; stop: () => Promise<void> }>}
 */
export async function prepareElectron({ endWithLastWindow = true } = {}) {
  const electron = await provideElectron();
  const display = await probeDisplay();
  await requireSystem(electron.path, display === 'there' ? [] : ['Xvfb']);
  const flags = sandboxFlags();
  if (display === 'there') {
    return { executable: electron.path, flags, env: { ...process.env }, stop: () => Promise.resolve() };
  }
  if (display === 'none') say('display.none');
  else say('display.dead', { display: process.env.DISPLAY ?? '' });
  const xvfb = await startXvfb({ endWithLastWindow });
  // A server has no desktop services and no sound card, and Chromium and ALSA complain about each; what the
  // application says must show.
  flags.push('--log-level=3', '--disable-audio-output');
  const env = { ...process.env, ...xvfb.env, VIGIA_HEADLESS: '1' };
  return { executable: electron.path, flags, env, stop: xvfb.stop };
}

/**
 * Installs what the system lacks, or says how to.
 * @param {string} executable
 * @param {readonly string[]} programs
 * @param {() => Promise<readonly string[]>} [findMore]
 */
export async function requireSystem(executable, programs, findMore = () => Promise.resolve([])) {
  if (process.platform !== 'linux') return;
  const find = async () => [
    ...(await findMissingLibraries(executable)),
    ...findMissingPrograms(programs),
    ...(await findMore()),
  ];
  if ((await find()).length > 0) await withSetupLock(async () => installMissing(await find()));
  await requireSandbox(executable);
}
