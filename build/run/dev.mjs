import { spawn } from 'node:child_process';
import { build, createServer } from 'vite';
import { inProject, projectFolder } from '../bootstrap/paths.mjs';
import { forgetBuild } from '../compile/compile.mjs';
import { targets } from '../compile/targets.mjs';
import { nodeTarget } from '../vite/nodeTarget.mjs';
import { rendererTarget } from '../vite/rendererTarget.mjs';
import { prepareElectron } from './prepareElectron.mjs';

/** @typedef {Awaited<ReturnType<typeof prepareElectron>>} Electron */

/**
 * npm run dev: the window reloads its parts as they are saved; a change in main/ starts the application anew.
 * Ends when the window is closed.
 * @param {readonly string[]} args for the application
 * @returns {Promise<number>} its exit code
 */
export async function dev(args) {
  const electron = await prepareElectron({ endWithLastWindow: false });
  const server = await createServer(rendererTarget({ outFolder: inProject('out', 'renderer') }));
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? '';
  // What is built from here on is for development: the next npm start builds its own.
  forgetBuild('main');
  const application = superviseApplication(electron, url, args);
  const watchers = await Promise.all(targets.main.entries.map((entry) => watchEntry(entry, application)));
  const code = await application.ended;
  await Promise.all([server.close(), ...watchers.map((watcher) => watcher.close()), electron.stop()]);
  return code;
}

/**
 * @param {{ entry: string; outFile: string }} entry
 * @param {{ built: (entry: string) => void }} application
 */
async function watchEntry(entry, application) {
  const outFolder = inProject(targets.main.folder);
  const watcher = await build(nodeTarget({ ...entry, outFolder, watch: true }));
  if (!('close' in watcher)) throw new Error(`Vite does not watch ${entry.entry}`);
  watcher.on('event', (event) => {
    if (event.code === 'END') application.built(entry.entry);
    if (event.code === 'ERROR') console.error(event.error.message);
    if ('result' in event) void event.result.close();
  });
  return watcher;
}

/**
 * Starts the application when every entry has been built, and again after each later build: one at a time, the
 * new one when the old one has gone.
 * @param {Electron} electron @param {string} url @param {readonly string[]} args
 * @returns {{ built: (entry: string) => void; ended: Promise<number> }}
 */
function superviseApplication(electron, url, args) {
  const missing = new Set(targets.main.entries.map(({ entry }) => entry));
  /** @type {import('node:child_process').ChildProcess | null} */
  let running = null;
  let again = false;
  /** @type {(code: number) => void} */
  let end = () => undefined;
  const start = () => {
    again = false;
    running = spawn(electron.executable, [projectFolder, ...electron.flags, ...args], {
      env: { ...electron.env, VIGIA_DEV_URL: url },
      stdio: 'inherit',
    });
    running.once('exit', (code) => {
      running = null;
      if (again) start();
      else end(code ?? 0);
    });
  };
  const built = (/** @type {string} */ entry) => {
    missing.delete(entry);
    if (missing.size > 0) return;
    if (running === null) {
      start();
      return;
    }
    again = true;
    running.kill();
  };
  const stop = () => {
    again = false;
    if (running === null) end(0);
    else running.kill();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  return { built, ended: new Promise((resolve) => (end = resolve)) };
}
