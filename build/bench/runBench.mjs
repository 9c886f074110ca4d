import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./benchProcess.mjs').Row} Row */
/** @typedef {{ name: string; rows: Row[] | null }} Outcome rows null when no word matched its name */

/**
 * Runs a bundled bench in its own process.
 * @param {string} file
 * @param {string} benchPath
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome | null>} null when it failed; it has said why on standard error
 */
export function runBench(file, benchPath, words, env) {
  return new Promise((resolve) => {
    const script = fileURLToPath(new URL('./benchProcess.mjs', import.meta.url));
    const child = fork(script, [file, benchPath, ...words], {
      env,
      execArgv: ['--expose-gc', '--enable-source-maps'],
    });
    /** @type {Outcome | null} */
    let outcome = null;
    child.on('message', (message) => (outcome = /** @type {Outcome} */ (message)));
    child.on('exit', (code) => resolve(code === 0 ? outcome : null));
  });
}
