import { projectFolder } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { compile } from '../compile/compile.mjs';
import { prepareElectron } from './prepareElectron.mjs';

/**
 * Opens the terminal, and stays until it is closed.
 * @param {readonly string[]} args for the application
 * @returns {Promise<number>} its exit code
 */
export async function start(args) {
  const electron = await prepareElectron();
  try {
    await compile(['main', 'renderer']);
    return await runThrough(electron.executable, [projectFolder, ...electron.flags, ...args], {
      cwd: process.cwd(),
      env: electron.env,
      ownGroup: true,
    });
  } finally {
    await electron.stop();
  }
}
